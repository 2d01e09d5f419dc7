use axum::http::Method;

use super::{Tour, wait_for_count};
use crate::customer_way::CustomerWay;
use crate::page::Page;
use crate::server::{Fault, Gate};

/// Returns an empty answer.
pub(super) fn nothing() -> Fault {
    Fault::Answer(200, "application/json", r#"{"items":[],"nextCursor":null}"#.to_owned())
}

/// Self-help before a request, with as many of its features as possible.
impl Tour<'_> {
    pub(super) async fn help(&self, way: &CustomerWay, look: &mut impl AsyncFnMut(&Page, &str)) {
        self.known_problems(way, look).await;
        let (page, widget, server) = (&way.page, &way.widget, self.server());
        widget.click(self.text("help-solved")).await;
        widget.wait_for(self.text("solved-title")).await;
        look(page, "solved").await;
        widget.click(self.text("solved-not-after-all")).await;
        self.change_service(way).await;
        server.fail("/service-health?", Fault::Status(500));
        server.fail("/articles", nothing());
        way.choose_service("power-bi").await;
        widget.wait_for_text(self.text("health-unavailable")).await;
        widget.wait_for_text(self.text("articles-no-match")).await;
        look(page, "help without health").await;
        server.repair();
        self.change_service(way).await;
        server.fail("/articles", Fault::Status(500));
        way.choose_service("sharepoint-online").await;
        widget.wait_for_text(self.text("health-no-known-issues")).await;
        widget.wait_for_text(self.text("articles-unavailable")).await;
        look(page, "help without articles, nothing known").await;
        server.repair();
        self.change_service(way).await;
        widget.click(self.text("services-something-else")).await;
        widget.wait_for(self.text("help-title-no-service")).await;
        look(page, "help with none of the services").await;
        widget.click(self.text("back")).await;
        way.choose_service("exchange-online").await;
        wait_for_count(way, ".issue", 2).await;
    }

    async fn known_problems(&self, way: &CustomerWay, look: &mut impl AsyncFnMut(&Page, &str)) {
        let (page, widget, server) = (&way.page, &way.widget, self.server());
        let (health, articles) = (Gate::closed(), Gate::closed());
        server.fail("/service-health?", Fault::Held(health.clone()));
        server.fail("/articles", Fault::Held(articles.clone()));
        way.choose_service("exchange-online").await;
        widget.wait_for_text(self.text("health-loading")).await;
        look(page, "help loading").await;
        health.open();
        widget.wait_for_text(self.text("articles-loading")).await;
        look(page, "articles loading").await;
        articles.open();
        wait_for_count(way, ".issue", 2).await;
        widget.element(".article").await;
        server.repair();
        server.fail_next(1, Method::POST, "/watched-issues", Fault::Status(500));
        widget.click(self.text("issue-watch")).await;
        widget.wait_for_text(self.text("issue-watch-failed")).await;
        widget.click_at(".issue:nth-child(2) .secondary").await;
        widget.wait_for_text(self.text("issue-watched")).await;
        widget.choose("escalation.stepsTried", "license").await;
        widget.wait_for_text(self.text("admin-center-title")).await;
        look(page, "help with known problems, one of them watched, one not").await;
    }

    async fn change_service(&self, way: &CustomerWay) {
        way.widget.click(self.text("on-behalf-change-service")).await;
        way.widget.wait_for(self.text("services-title")).await;
    }
}
