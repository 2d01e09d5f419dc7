use serde::Deserialize;
use thirtyfour::action_chain::ActionChain;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;

use crate::page::Page;
use crate::wait::until;

/// Pointer actions.
impl Page {
    /// Drags the pointer across an element, between two offsets from its centre, to the right and down.
    pub(crate) async fn drag(&self, element: &WebElement, from: (i64, i64), to: (i64, i64)) {
        self.bring_into_sight(element).await;
        let chain = self.actions().move_to_element_with_offset(element, from.0, from.1).click_and_hold();
        let chain = chain.move_by_offset((to.0 - from.0) / 2, (to.1 - from.1) / 2);
        let chain = chain.move_to_element_with_offset(element, to.0, to.1).release();
        chain.perform().await.unwrap_or_else(|error| panic!("the pointer cannot be dragged: {error}"));
    }

    /// Makes the driver click an element. Returns an error if the page has drawn the element anew since it was found;
    /// nothing was clicked then.
    ///
    /// # Panics
    ///
    /// If the click hits another element: something has moved under the pointer.
    pub(crate) async fn click(&self, element: &WebElement) -> Result<(), String> {
        self.aim_at(element).await?;
        match element.click().await {
            Err(error) if is_redrawn(&error) => Err(error.to_string()),
            Err(error) => panic!("it cannot be clicked: {error}"),
            Ok(()) => self.hit().await,
        }
    }

    /// Clicks the centre of an element with the pointer, once the page lies still.
    ///
    /// # Panics
    ///
    /// If the click hits another element: something has moved under the pointer.
    pub(crate) async fn point_at(&self, element: &WebElement) {
        self.bring_into_sight(element).await;
        self.aim_at(element).await.unwrap_or_else(|error| panic!("it cannot be pointed at: {error}"));
        self.move_to(element, ActionChain::click).await;
        self.hit().await.unwrap_or_else(|error| panic!("it cannot be pointed at: {error}"));
    }

    /// Clicks the centre of an element twice, as fast as a double click.
    pub(crate) async fn point_twice_at(&self, element: &WebElement) {
        self.bring_into_sight(element).await;
        self.move_to(element, ActionChain::double_click).await;
    }

    /// Clicks into a field, which has the focus then.
    pub(crate) async fn point_into(&self, field: &WebElement) {
        self.point_at(field).await;
        let focused = "return arguments[0].getRootNode().activeElement === arguments[0];";
        let target = field.to_json().expect("an element has a reference");
        assert!(self.execute::<bool>(focused, vec![target]).await, "the field has the focus");
    }

    /// Waits until the page lies still, and makes the next click do nothing if it hits another element.
    async fn aim_at(&self, element: &WebElement) -> Result<(), String> {
        let target = element.to_json().expect("an element has a reference");
        let aimed = self.window().execute(AIM, vec![target]).await;
        aimed.map(drop).map_err(|error| error.to_string())
    }

    /// Returns an error if the element was drawn anew before it could be clicked.
    async fn hit(&self) -> Result<(), String> {
        // If the click led to another page, no script is left to report what was hit.
        let hit = self.window().execute(HIT, Vec::new()).await;
        let hit: Option<Hit> = hit.ok().and_then(|hit| hit.convert().ok()).flatten();
        match hit {
            None => Ok(()),
            Some(Hit { missed: None }) => Err("it has been drawn anew".to_owned()),
            Some(Hit { missed: Some(what) }) => panic!("the click missed: {what}"),
        }
    }

    async fn move_to(&self, element: &WebElement, then: fn(ActionChain) -> ActionChain) {
        let moved = then(self.actions().move_to_element_center(element)).perform().await;
        moved.unwrap_or_else(|error| panic!("it cannot be pointed at: {error}"));
    }

    /// Scrolls until an element stays in the viewport. Firefox scrolls back to the caret some frames after a key press.
    async fn bring_into_sight(&self, element: &WebElement) {
        let target = element.to_json().expect("an element has a reference");
        until("an element to stay in sight", async || {
            let is_in_sight: bool = self.execute(INTO_SIGHT, vec![target.clone()]).await;
            if is_in_sight { Ok(()) } else { Err("it has moved away") }
        })
        .await;
    }
}

/// What a click came to that did not hit its target: what was hit instead, if the target is still there.
#[derive(Deserialize)]
struct Hit {
    missed: Option<String>,
}

/// Waits until the target lies still, then intercepts the next click, and cancels it if it hits another element.
///
/// Engines scroll to the caret some frames after a key was pressed; Firefox takes longest.
const AIM: &str = include_str!("pointer_aim.js");

/// Returns what the click came to. A click that no listener has seen after two seconds went outside the page.
const HIT: &str = include_str!("pointer_hit.js");

/// Scrolls an element to the centre, and returns whether it is in the viewport two frames later.
const INTO_SIGHT: &str = "
    const [target] = arguments;
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
        const { top, height } = target.getBoundingClientRect();
        const middle = top + height / 2;
        done(middle > 0 && middle < innerHeight);
    })));
";

/// Returns whether the page has drawn the element anew since it was found.
fn is_redrawn(error: &WebDriverError) -> bool {
    matches!(**error, WebDriverErrorInner::StaleElementReference(_))
}
