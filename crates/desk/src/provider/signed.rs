//! A signed token (JWS, compact) and the keys that may have signed it (JWK). Taken are four algorithms, all of them with a
//! key of which the private half is the provider's alone; whatever else a token names, `none` above all, opens nothing.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL};
use ring::signature::{
    ECDSA_P256_SHA256_FIXED, ED25519, RSA_PKCS1_2048_8192_SHA256, RSA_PSS_2048_8192_SHA256, RsaPublicKeyComponents,
    UnparsedPublicKey,
};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::Why;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Algorithm {
    Rs256,
    Ps256,
    Es256,
    EdDsa,
}

impl Algorithm {
    const ALL: [(&'static str, Self); 5] = [
        ("RS256", Self::Rs256),
        ("PS256", Self::Ps256),
        ("ES256", Self::Es256),
        ("EdDSA", Self::EdDsa),
        ("Ed25519", Self::EdDsa),
    ];

    fn read(word: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|(known, _)| *known == word).map(|(_, algorithm)| algorithm)
    }
}

/// The keys that a provider publishes; those of kinds that we do not know are passed over.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Keys {
    keys: Vec<Key>,
}

#[derive(Debug, Clone, Deserialize)]
struct Key {
    kty: String,
    crv: Option<String>,
    kid: Option<String>,
    alg: Option<String>,
    #[serde(rename = "use")]
    purpose: Option<String>,
    n: Option<String>,
    e: Option<String>,
    x: Option<String>,
    y: Option<String>,
}

impl Key {
    /// Whether it is one for signing, of this algorithm. A key is never used for another kind than its own.
    fn fits(&self, algorithm: Algorithm) -> bool {
        let kind = (self.kty.as_str(), self.crv.as_deref());
        let of_kind = match algorithm {
            Algorithm::Rs256 | Algorithm::Ps256 => kind.0 == "RSA",
            Algorithm::Es256 => kind == ("EC", Some("P-256")),
            Algorithm::EdDsa => kind == ("OKP", Some("Ed25519")),
        };
        let named = self.alg.as_deref().map(Algorithm::read);
        of_kind
            && self.purpose.as_deref().is_none_or(|purpose| purpose == "sig")
            && named.is_none_or(|named| named == Some(algorithm))
    }

    fn proves(&self, algorithm: Algorithm, signed: &[u8], signature: &[u8]) -> Option<()> {
        let part = |part: &Option<String>| BASE64URL.decode(part.as_deref()?).ok();
        match algorithm {
            Algorithm::Rs256 | Algorithm::Ps256 => {
                let (n, e) = (part(&self.n)?, part(&self.e)?);
                let zeros = n.iter().take_while(|byte| **byte == 0).count();
                let n = n.get(zeros..)?;
                let how = match algorithm {
                    Algorithm::Ps256 => &RSA_PSS_2048_8192_SHA256,
                    _ => &RSA_PKCS1_2048_8192_SHA256,
                };
                RsaPublicKeyComponents { n, e: &e[..] }
                    .verify(how, signed, signature)
                    .ok()
            }
            Algorithm::Es256 => {
                let point = [&[4][..], &part(&self.x)?, &part(&self.y)?].concat();
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point)
                    .verify(signed, signature)
                    .ok()
            }
            Algorithm::EdDsa => UnparsedPublicKey::new(&ED25519, part(&self.x)?)
                .verify(signed, signature)
                .ok(),
        }
    }
}

#[derive(Deserialize)]
struct Head {
    alg: String,
    kid: Option<String>,
    /// What must be understood; we understand nothing of it.
    crit: Option<Value>,
}

/// What a token says, if one of these keys signed it.
///
/// # Errors
/// Why it opens nothing; [`Why::Key`] if it names a key that is not among them.
pub fn opened(token: &str, keys: &Keys) -> Result<Map<String, Value>, Why> {
    let (signed, signature) = token.rsplit_once('.').ok_or(Why::Answer)?;
    let (head, body) = signed.split_once('.').ok_or(Why::Answer)?;
    let decoded = |part: &str| BASE64URL.decode(part).map_err(|_| Why::Answer);
    let signature = decoded(signature)?;
    let head: Head = serde_json::from_slice(&decoded(head)?).map_err(|_| Why::Answer)?;
    let algorithm = Algorithm::read(&head.alg).ok_or(Why::Algorithm)?;
    if head.crit.is_some() {
        return Err(Why::Answer);
    }
    let mut fitting = keys.keys.iter().filter(|key| {
        let named = head.kid.is_none() || key.kid == head.kid;
        named && key.fits(algorithm)
    });
    let key = fitting.next().ok_or(Why::Key)?;
    // Without a name it must be plain which is meant.
    if head.kid.is_none() && fitting.next().is_some() {
        return Err(Why::Key);
    }
    key.proves(algorithm, signed.as_bytes(), &signature)
        .ok_or(Why::Signature)?;
    serde_json::from_slice(&decoded(body)?).map_err(|_| Why::Answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(json: &str) -> Keys {
        serde_json::from_str(&format!("{{\"keys\":[{json}]}}")).unwrap()
    }

    // RFC 7515, A.2 and A.3; the token of RFC 8037, A.4 says no JSON, so its signature is looked at alone.
    const RSA: &str = r#"{"kty":"RSA","kid":"r","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ","e":"AQAB"}"#;
    const RS256: &str = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
    const EC: &str = r#"{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}"#;
    const ES256: &str = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

    #[test]
    fn the_examples_of_the_standard_open_with_their_own_key_and_no_other() {
        for (key, token) in [(RSA, RS256), (EC, ES256)] {
            assert_eq!(opened(token, &keys(key)).unwrap()["iss"], "joe");
        }
        assert_eq!(opened(RS256, &keys(EC)), Err(Why::Key));
        assert_eq!(opened(ES256, &keys(RSA)), Err(Why::Key));
        // Two that could be meant are none.
        assert_eq!(opened(ES256, &keys(&format!("{EC},{EC}"))), Err(Why::Key));
        let changed = ES256.replace("J9.eyJp", "J9.eyJq");
        assert_eq!(opened(&changed, &keys(EC)), Err(Why::Signature));
    }

    #[test]
    fn a_token_without_a_signature_or_with_a_public_key_as_its_password_opens_nothing() {
        let token = |head: &str| format!("{}.{}.", BASE64URL.encode(head), BASE64URL.encode("{}"));
        for (head, why) in [
            (r#"{"alg":"none"}"#, Why::Algorithm),
            (r#"{"alg":"HS256"}"#, Why::Algorithm),
            (r#"{"alg":"RS384"}"#, Why::Algorithm),
            (r#"{"alg":"ES256","crit":["exp"]}"#, Why::Answer),
            (r#"{"alg":"ES256","alg":"none"}"#, Why::Answer),
            (r#"{"alg":"ES256","kid":"other"}"#, Why::Key),
            (r#"{"alg":"ES256"}"#, Why::Signature),
            ("{}", Why::Answer),
        ] {
            assert_eq!(opened(&token(head), &keys(EC)), Err(why), "{head}");
        }
        for broken in ["", ".", "..", "a.b", "a.b.c.d", "é.é.é"] {
            assert_eq!(opened(broken, &keys(EC)), Err(Why::Answer), "{broken}");
        }
    }

    #[test]
    fn a_key_for_something_else_is_passed_over() {
        for field in [r#""use":"enc""#, r#""alg":"ES384""#, r#""alg":"PS256""#] {
            let key = EC.replace("\"kty\"", &format!("{field},\"kty\""));
            assert_eq!(opened(ES256, &keys(&key)), Err(Why::Key), "{field}");
        }
        let strange = r#"{"kty":"oct","k":"AAAA"}"#;
        assert!(opened(ES256, &keys(&format!("{strange},{EC}"))).is_ok());
    }

    #[test]
    fn a_key_of_the_edwards_curve_proves_the_example_of_its_standard() {
        let key: Key =
            serde_json::from_str(r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#)
                .unwrap();
        let signed = b"eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
        let signature = BASE64URL
            .decode("hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg")
            .unwrap();
        assert_eq!(key.proves(Algorithm::EdDsa, signed, &signature), Some(()));
        assert_eq!(key.proves(Algorithm::EdDsa, b"another", &signature), None);
    }
}
