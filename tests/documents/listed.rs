//! The table of documents in the README.

use crate::document::Document;
use crate::link::{resolved, targets};
use crate::prose::lines;

/// Heading above the table.
const SECTION: &str = "## Documentation";

/// Returns the pages that the README's table does not link.
pub fn missing(readme: &Document, pages: &[&str]) -> Vec<String> {
    let lines = lines(&readme.text);
    let section = lines.iter().skip_while(|line| **line != SECTION).skip(1).take_while(|line| !line.starts_with("## "));
    let rows: Vec<_> = section.filter(|line| line.starts_with('|')).copied().collect();
    let linked: Vec<_> = targets(&rows.join("\n")).iter().filter_map(|target| resolved(&readme.path, target)).collect();
    let missing = pages.iter().filter(|page| !linked.iter().any(|linked| linked == **page));
    missing.map(|page| format!("{page} is not in the table of {} below {SECTION:?}", readme.path)).collect()
}

#[test]
fn a_page_outside_of_the_table_is_missing() {
    let text = "[A](docs/a.md)\n\n## Documentation\n\n[B](docs/b.md)\n\n| page |\n| --- |\n| [C](docs/c.md) |\n\n\
        ## More\n\n| [D](docs/d.md) |\n";
    let readme = Document { path: "README.md".to_owned(), text: text.to_owned() };
    let missing = missing(&readme, &["docs/a.md", "docs/b.md", "docs/c.md", "docs/d.md"]);
    let expected = ["docs/a.md", "docs/b.md", "docs/d.md"];
    assert_eq!(missing, expected.map(|page| format!("{page} is not in the table of README.md below {SECTION:?}")));
}
