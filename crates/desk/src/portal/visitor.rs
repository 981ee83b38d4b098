//! Somebody who has shown that a complaint is theirs. Without a visit there is nothing personal to see.

use axum::{
    extract::FromRequestParts,
    http::request::Parts,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::PrivateCookieJar;
use practice::entry::Actor;

use super::cookies;
use crate::{
    desk::{Case, Desk},
    web::{HOUR, Look, Oops, limit},
};

/// A visitor with their complaint.
pub struct Visitor {
    /// As of what has left the house; what is done to it goes through [`Desk::act`], which reads the whole.
    pub case: Case,
    pub look: Look,
}

impl Visitor {
    pub fn reference(&self) -> &str {
        &self.case.complaint.reference
    }

    /// As whom this visitor acts.
    pub fn actor(&self) -> Actor {
        if self.case.complaint.on_behalf {
            Actor::Representative
        } else {
            Actor::Customer
        }
    }

    /// Counts one more act on this complaint.
    ///
    /// # Errors
    /// Too many of them this hour.
    pub async fn may_act(&self, desk: &Desk) -> Result<(), Oops> {
        limit(desk, "act", self.reference(), desk.config().limits.acts_an_hour, HOUR).await
    }
}

impl FromRequestParts<Desk> for Visitor {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Response> {
        let mut look = Look::from_request_parts(parts, desk)
            .await
            .map_err(IntoResponse::into_response)?;
        let Ok(jar) = PrivateCookieJar::from_request_parts(parts, desk).await;
        match visited(desk, &jar).await {
            Ok(Some(case)) => {
                look.under = Some(case.code.clone());
                Ok(Self { case, look })
            }
            Ok(None) => Err(Redirect::to(&look.to("/follow")).into_response()),
            Err(oops) => Err(oops.into_response()),
        }
    }
}

async fn visited(desk: &Desk, jar: &PrivateCookieJar) -> Result<Option<Case>, Oops> {
    let Some(token) = cookies::visit(jar) else {
        return Ok(None);
    };
    let visit = desk
        .register()
        .visit(&desk.keys().digest("visit", &token), desk.now())
        .await?;
    match visit {
        Some(visit) => {
            let case = desk.case(&visit.complaint).await?;
            let case = case.filter(|case| case.file.generation() == visit.generation);
            Ok(case.map(|case| case.as_left(desk.now())).transpose()?)
        }
        None => Ok(None),
    }
}
