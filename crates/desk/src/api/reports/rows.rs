//! `GET /reports/complaints.csv`: one row a complaint, told as they are read, however many there are.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use axum::{
    body::{Body, Bytes},
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use hyper::body::Frame;
use tokio::sync::mpsc;

use super::{
    super::{
        body::Asked,
        integrator::{Integrator, Read},
        problem::{Problem, Problems},
    },
    SpanAsked,
};
use crate::{Desk, DeskError, reports::complaints::Rows, web::chain};

/// Reads one row for each complaint.
///
/// Questions and requests too, by the week of receipt, the last first. Nothing personal; what a spreadsheet would take
/// for a formula begins with an apostrophe. If the register cannot be read to the end, the answer breaks off.
#[utoipa::path(
    get, path = "/reports/complaints.csv", tag = "reports", operation_id = "read_rows",
    params(SpanAsked),
    responses((status = 200, description = "The rows, with the names of the columns before them.", body = String, content_type = "text/csv"), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn read_rows(
    State(desk): State<Desk>,
    _: Integrator<Read>,
    Asked(asked): Asked<SpanAsked>,
) -> Result<Response, Problem> {
    let span = asked.span(&desk).await?;
    let named = format!("attachment; filename=\"complaints-{}-{}.csv\"", span.from, span.to);
    let mut headers = HeaderMap::new();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/csv; charset=utf-8; header=present"),
    );
    if let Ok(named) = HeaderValue::from_str(&named) {
        headers.insert(header::CONTENT_DISPOSITION, named);
    }
    let rows = Rows::of(&span);
    let begins = rows.head();
    Ok((headers, told(desk, rows, begins)).into_response())
}

/// Rows behind what begins the table, as the body of an answer.
pub fn told(desk: Desk, rows: Rows, begins: String) -> Body {
    let (tell, told) = mpsc::channel(2);
    tokio::spawn(read(desk, rows, begins, tell));
    Body::new(Told(told))
}

/// Reads on as long as somebody listens.
async fn read(desk: Desk, mut rows: Rows, begins: String, tell: mpsc::Sender<Result<Bytes, DeskError>>) {
    let mut next = Ok(Some(begins));
    loop {
        let text = match next {
            Ok(None) => return,
            Ok(Some(text)) => Ok(Bytes::from(text)),
            Err(error) => {
                tracing::error!(error = %chain(&error), "the rows of a report broke off");
                Err(error)
            }
        };
        let over = text.is_err();
        if tell.send(text).await.is_err() || over {
            return;
        }
        next = rows.next(&desk).await;
    }
}

/// What has been read, as the body of an answer.
struct Told(mpsc::Receiver<Result<Bytes, DeskError>>);

impl hyper::body::Body for Told {
    type Data = Bytes;
    type Error = DeskError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, DeskError>>> {
        self.0.poll_recv(context).map(|text| Some(text?.map(Frame::data)))
    }
}
