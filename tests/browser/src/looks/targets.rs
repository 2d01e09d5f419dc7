use crate::page::Page;

/// Returns the controls that are smaller than 24 pixels (quality 24).
pub(super) async fn small(page: &Page) -> Vec<String> {
    page.execute(SMALL, Vec::new()).await
}

/// Links in a sentence may be, as WCAG 2.2 has it, and so may what the page
/// itself put into the widget. The field for files is hit by its label, and a choice by its row, which its label covers.
const SMALL: &str = "
    const root = document.querySelector('support-widget').shadowRoot;
    const covered = (control) => {
        const row = control.matches('[type=radio], [type=checkbox]') && control.closest('.option:has(label)');
        return row && getComputedStyle(row.querySelector('label'), '::after').position === 'absolute' ? row : control;
    };
    const controls = [...root.querySelectorAll('button, input, select, textarea, summary, a[href]')];
    const shown = controls.filter((control) => control.getClientRects().length && !control.matches('p a'));
    if (!shown.length) return ['no control is shown'];
    return shown.flatMap((control) => {
        const target = control.matches('[type=file]') ? root.querySelector('.choose') : covered(control);
        const { width, height } = target.getBoundingClientRect();
        const isSmall = width < 24 || height < 24;
        return isSmall ? [`${control.outerHTML.slice(0, 80)}: ${width} by ${height}`] : [];
    });
";
