//! Protected lines that we open: one provider of cryptography, the authorities of the web, and one of one's own.

use std::{path::Path, sync::Arc};

use tokio_rustls::{
    TlsConnector,
    rustls::{
        ClientConfig, RootCertStore,
        crypto::ring,
        pki_types::{CertificateDer, pem::PemObject as _},
    },
};

/// Whoever opens lines by this believes the authorities of the web, and the one in this file (PEM).
///
/// # Errors
/// A sentence about a file that has no certificate, or a library that can't be set up.
pub fn connector(ca_file: Option<&Path>) -> Result<TlsConnector, String> {
    let mut roots = RootCertStore::empty();
    roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    if let Some(file) = ca_file {
        let wrong = |why: String| format!("the certificate authority {} can’t be used: {why}", file.display());
        let found = CertificateDer::pem_file_iter(file).map_err(|error| wrong(error.to_string()))?;
        let mut any = false;
        for one in found {
            let one = one.map_err(|error| wrong(error.to_string()))?;
            roots.add(one).map_err(|error| wrong(error.to_string()))?;
            any = true;
        }
        if !any {
            return Err(wrong("there is no certificate in it".to_owned()));
        }
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}
