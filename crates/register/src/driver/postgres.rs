//! PostgreSQL: several programs may share one register. Each writes in a lane of its own and shares its
//! commits among whatever waits; the statements of a commit go out together, in one round trip.
//!
//! The connections live on one small runtime of their own, so that a register can be opened, looked through and
//! closed from anywhere, inside another runtime or outside any.

mod claim;
mod found;
mod line;
mod pool;
mod schema;
mod server;
mod snapshot;
#[cfg(test)]
mod tests;
mod tls;
mod values;
mod writer;

use std::sync::{Arc, Mutex, PoisonError};

use tokio::runtime::{Builder, Handle, Runtime};

use line::Line;
pub use pool::Pool;
pub use server::Server;
pub use snapshot::Snapshot;
pub use writer::start;

use crate::Error;

/// The locks of this register are told by this number from those of others, which may lie in another schema of the
/// same database.
const LOCKS: &str = "hashtext('recourse ' || current_schema())";

/// A server and the runtime on which connections to it live.
#[derive(Debug)]
pub struct Lines {
    server: Server,
    runtime: Mutex<Option<Runtime>>,
    handle: Handle,
}

impl Lines {
    pub fn to(server: Server) -> Result<Arc<Self>, Error> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("register-lines")
            .enable_all()
            .build()
            .map_err(|error| Error::database("starting the connections", error))?;
        Ok(Arc::new(Self {
            server,
            handle: runtime.handle().clone(),
            runtime: Mutex::new(Some(runtime)),
        }))
    }

    /// A new connection.
    pub async fn line(&self) -> Result<Line, Error> {
        let server = self.server.clone();
        self.handle
            .spawn(async move { Line::to(&server).await })
            .await
            .map_err(|error| Error::database("connecting", error))?
    }

    /// Carries something out there and waits for it, wherever the caller is. Blocking.
    pub fn wait<T: Send + 'static>(
        &self,
        work: impl Future<Output = Result<T, Error>> + Send + 'static,
    ) -> Result<T, Error> {
        let (answer, answered) = std::sync::mpsc::channel();
        self.handle.spawn(async move { drop(answer.send(work.await)) });
        answered.recv().unwrap_or(Err(Error::Closed))
    }
}

/// Whether a register was begun in this database. Blocking.
pub fn exists(server: &Server) -> Result<bool, Error> {
    let lines = Lines::to(server.clone())?;
    let theirs = Arc::clone(&lines);
    lines.wait(async move { schema::is_begun(&theirs.line().await?).await })
}

/// A runtime must not be waited for inside another.
impl Drop for Lines {
    fn drop(&mut self) {
        let runtime = self.runtime.lock().unwrap_or_else(PoisonError::into_inner).take();
        runtime.into_iter().for_each(Runtime::shutdown_background);
    }
}
