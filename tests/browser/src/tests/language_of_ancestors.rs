//! The language of the page around a widget, and its changes (quality 30).
//!
//! Also known as: lang attribute, MutationObserver, language negotiation, shadow root.

use crate::case::{Case, cases};
use crate::stage::Stage;
use crate::wait::until;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![a_language_that_any_ancestor_takes_on_is_followed]
}

/// Puts the first widget of three into a shadow root inside another, each with an ancestor that may name a language.
const NEST: &str = "
    const root = (id, parent) => {
        const host = document.createElement('div');
        host.id = id;
        parent.append(host);
        return host.attachShadow({ mode: 'open' });
    };
    const inner = root('inner', root('outer', document.body));
    inner.append(document.createElement('p'));
    recorder.places = { html: document.documentElement, outer: document.getElementById('outer'), p: inner.querySelector('p') };
    recorder.first = document.getElementById('first');
    recorder.places.p.append(recorder.first);
    recorder.languages = () => [recorder.first, document.getElementById('second'), document.getElementById('third')]
        .map((element) => element.shadowRoot.querySelector('.support-widget')?.lang ?? '');
";

/// The nearest that names one counts, across the borders of shadow roots, and for each widget of a page its own.
async fn a_language_that_any_ancestor_takes_on_is_followed(stage: Stage) {
    let page = stage.page("several").open().await;
    for id in ["#second", "#third"] {
        page.widget_at(id).wait_until_ready().await;
    }
    page.run(NEST).await;
    let script = "return recorder.languages();";
    for (change, expected) in [
        ("", ["en-US", "zh-CN", "es-ES"]),
        ("recorder.places.html.lang = 'zh-TW';", ["zh-TW", "zh-CN", "es-ES"]),
        ("recorder.places.p.lang = 'es';", ["es-ES", "zh-CN", "es-ES"]),
        ("recorder.places.outer.lang = 'zh-CN';", ["es-ES", "zh-CN", "es-ES"]),
        ("recorder.places.p.removeAttribute('lang');", ["zh-CN", "zh-CN", "es-ES"]),
        ("document.getElementById('third').parentNode.lang = 'en';", ["zh-CN", "zh-CN", "en-US"]),
        ("document.body.append(recorder.first);", ["zh-TW", "zh-CN", "en-US"]),
        ("document.body.lang = 'es';", ["es-ES", "zh-CN", "en-US"]),
        ("document.getElementById('second').removeAttribute('lang');", ["es-ES", "es-ES", "en-US"]),
    ] {
        page.run(change).await;
        until(&format!("{expected:?} after {change}"), async || {
            let shown: Vec<String> = page.execute(script, Vec::new()).await;
            if shown == expected { Ok(()) } else { Err(format!("{shown:?}")) }
        })
        .await;
    }
    page.assert_clean().await;
}
