use serde_json::Value;

use crate::page::Page;

/// Returns a script that notes in each frame where an element of the page's first widget is.
pub(crate) fn note_places_of(selector: &str) -> String {
    let selector = Value::from(selector);
    format!(
        "{{
            recorder.places = [];
            const look = () => {{
                const shown = document.querySelector('support-widget').shadowRoot?.querySelector({selector});
                const top = shown && Math.round(shown.getBoundingClientRect().top + scrollY);
                if (shown && recorder.places.at(-1) !== top) recorder.places.push(top);
                requestAnimationFrame(look);
            }};
            look();
        }}"
    )
}

/// Layout shifts.
impl Page {
    /// Fails if the element that [`note_places_of`] watches was not always in the same place.
    pub(crate) async fn assert_unmoved(&self) {
        self.settle().await;
        let places: Vec<i64> = self.execute("return recorder.places;", Vec::new()).await;
        assert_eq!(places.len(), 1, "it was at {places:?}");
    }
}
