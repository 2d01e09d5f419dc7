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

    /// Makes the driver click an element, but never one that is covered. The error names the element that would have
    /// been hit instead, because the page scrolled or changed between the check and the click; nothing was clicked
    /// then.
    pub(crate) async fn click(&self, element: &WebElement) -> Result<(), String> {
        self.aim_at(element).await?;
        match element.click().await {
            Err(error) if has_moved(&error) => Err(error.to_string()),
            Err(error) => panic!("it cannot be clicked: {error}"),
            Ok(()) => self.hit().await,
        }
    }

    /// Clicks the centre of an element with the pointer, once nothing covers it.
    pub(crate) async fn point_at(&self, element: &WebElement) {
        until("a click where it was aimed", async || {
            self.aim_at(element).await?;
            self.move_to(element, ActionChain::click).await;
            self.hit().await
        })
        .await;
    }

    /// Clicks the centre of an element twice, as fast as a double click.
    pub(crate) async fn point_twice_at(&self, element: &WebElement) {
        self.move_to(element, ActionChain::double_click).await;
    }

    /// Makes the next click do nothing if it hits another element. Firefox and WebKit scroll late, to show the caret of
    /// a field, and layout above may still be moving: a person sees that, and aims again. Layout that must not move
    /// while it loads has tests of its own.
    async fn aim_at(&self, element: &WebElement) -> Result<(), String> {
        let target = element.to_json().expect("an element has a reference");
        let aimed = self.window().execute(AIM, vec![target]).await;
        aimed.map(drop).map_err(|error| error.to_string())
    }

    async fn hit(&self) -> Result<(), String> {
        // If the click led to another page, no script is left to report what was hit.
        let missed = self.window().execute(MISSED, Vec::new()).await;
        let missed: Option<String> = missed.ok().and_then(|missed| missed.convert().ok()).flatten();
        missed.map_or(Ok(()), |hit| {
            println!("missed, and aimed again: {hit}");
            Err(hit)
        })
    }

    async fn move_to(&self, element: &WebElement, then: fn(ActionChain) -> ActionChain) {
        until("an element that can be pointed at", async || {
            self.bring_into_sight(element).await;
            match then(self.actions().move_to_element_center(element)).perform().await {
                // It was scrolled away since the check: the pointer has not moved, and nothing was clicked.
                Err(error) if matches!(*error, WebDriverErrorInner::MoveTargetOutOfBounds(_)) => Err(error.to_string()),
                Err(error) => panic!("it cannot be pointed at: {error}"),
                Ok(()) => Ok(()),
            }
        })
        .await;
    }

    /// Clicks a field until it has the focus, as a person does whose page moved under the pointer: Firefox can still
    /// scroll to the caret of the previous field between the check and the click.
    pub(crate) async fn point_until_focused(&self, field: &WebElement) {
        let target = field.to_json().expect("an element has a reference");
        until("the field to have the focus", async || {
            self.point_at(field).await;
            let focused = "return arguments[0].getRootNode().activeElement === arguments[0];";
            let is_focused: bool = self.execute(focused, vec![target.clone()]).await;
            if is_focused { Ok(()) } else { Err("something else was hit") }
        })
        .await;
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

/// Intercepts the next click, and cancels it if it hits another element.
const AIM: &str = "
    const [element] = arguments;
    // WebKit's driver scrolls nothing for an element of which only an edge is seen, and then misses its middle.
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const target = element.closest('select') ?? element;
    const stop = new AbortController();
    // What happens to an entry of a list is nobody's click.
    const aim = { stop, missed: null, isSeen: target !== element };
    // One that nobody has asked about: the element had gone before it could be clicked.
    recorder.aim?.stop.abort();
    recorder.aim = aim;
    let isDown = false;
    let isHit = false;
    for (const name of ['pointerdown', 'mousedown', 'click']) {
        addEventListener(name, (event) => {
            aim.isSeen = true;
            // What a click does may come as a further click, on the control of a label.
            if (isHit) return;
            const hit = event.composedPath();
            if (hit.includes(target)) {
                isDown = true;
                isHit = name === 'click';
            } else if (!isDown || target.isConnected) {
                event.preventDefault();
                event.stopImmediatePropagation();
                aim.missed ??= `${name} on ${hit[0].outerHTML?.slice(0, 200)}`;
            }
        }, { capture: true, signal: stop.signal });
    }
";

/// Returns what the click hit instead. A click that no listener has seen after two seconds went outside the page, and
/// is reported as well.
const MISSED: &str = "
    const { aim } = recorder;
    const start = performance.now();
    return new Promise((done) => {
        const look = () => {
            const isOver = aim.isSeen || performance.now() - start > 2_000;
            if (!isOver) return requestAnimationFrame(look);
            aim.stop.abort();
            done(aim.missed ?? (aim.isSeen ? null : 'nothing at all'));
        };
        look();
    });
";

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

/// Returns whether the page has drawn the element anew since it was aimed at, or scrolled it out of sight: WebKit's
/// driver looks for its middle in the part of the page that is seen.
fn has_moved(error: &WebDriverError) -> bool {
    matches!(**error, WebDriverErrorInner::StaleElementReference(_) | WebDriverErrorInner::ElementNotInteractable(_))
}
