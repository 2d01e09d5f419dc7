//! The DOM node of an [`Element`]: how Leptos creates, mounts, replaces and unmounts it.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use leptos::tachys::html::element::attributes_to_html;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{CastFrom, Rndr, types};
use leptos::tachys::view::any_view::{AnyViewState, AnyViewWithAttrs};
use leptos::tachys::view::{Position, PositionState};

use super::attributes::{Binding, Item};
use super::element::Element;

/// An element's DOM node, and what lives as long as it does: its effects and listeners, and its children's.
pub struct ElementNode {
    node: types::Element,
    #[expect(dead_code, reason = "kept to be dropped with the element")]
    bindings: Vec<Binding>,
    #[expect(dead_code, reason = "kept to be dropped with the element")]
    children: Vec<AnyViewState>,
}

impl Render for Element {
    type State = ElementNode;

    #[inline(never)]
    fn build(self) -> ElementNode {
        let node = Rndr::create_element(self.tag, Some(if matches!(self.tag, "svg" | "path") { SVG } else { HTML }));
        let bindings = apply(self.attributes, &node);
        let children = self.children.into_iter().map(|child| {
            let mut child = child.build();
            child.mount(&node, None);
            child
        });
        ElementNode { bindings, children: children.collect(), node }
    }

    /// Replaces the old node by a new one, even one of the same tag: nothing of the old element can remain on it,
    /// neither attributes nor listeners, nor what the user has typed. A view that must keep its node is not rebuilt:
    /// its live values change by themselves, and `keyed` keeps rows.
    #[inline(never)]
    fn rebuild(self, state: &mut ElementNode) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

/// Namespace of the elements of an icon.
const SVG: &str = "http://www.w3.org/2000/svg";

/// Namespace of all other elements. It is named too, so that one function of the browser creates both.
const HTML: &str = "http://www.w3.org/1999/xhtml";

fn apply(attributes: Vec<Item>, node: &types::Element) -> Vec<Binding> {
    attributes.into_iter().filter_map(|item| item.apply(node)).collect()
}

impl Mountable for ElementNode {
    fn unmount(&mut self) {
        Rndr::remove(&self.node);
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        Rndr::insert_node(parent, &self.node, marker);
    }

    fn try_mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) -> bool {
        Rndr::try_insert_node(parent, &self.node, marker)
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.node.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.node.clone()]
    }
}

impl AddAnyAttr for Element {
    type Output<Added: Attribute> = AnyViewWithAttrs;

    fn add_any_attr<Added: Attribute>(self, added: Added) -> AnyViewWithAttrs {
        self.into_any().add_any_attr(added)
    }
}

/// Server-side rendering and hydration. With Leptos' feature `csr` alone nothing calls this, and nothing of it is in
/// the WebAssembly module.
impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {
        self.children.iter_mut().for_each(RenderHtml::dry_resolve);
    }

    async fn resolve(self) -> Self {
        Self { children: self.children.resolve().await, ..self }
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        mark_branches: bool,
        added: Vec<AnyAttribute>,
    ) {
        html.extend(["<", self.tag]);
        // Of duplicate attributes the first counts, and attributes added to a view take precedence over its own.
        attributes_to_html(added, html);
        self.attributes.iter().for_each(|item| item.write(html));
        html.push('>');
        if !VOID.contains(&self.tag) {
            *position = Position::FirstChild;
            for child in self.children {
                child.to_html_with_buf(html, position, true, mark_branches, Vec::new());
            }
            html.extend(["</", self.tag, ">"]);
        }
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> ElementNode {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        let node = types::Element::cast_from(cursor.current()).expect("the page holds the element that was written");
        let bindings = apply(self.attributes, &node);
        position.set(Position::FirstChild);
        let children = self.children.into_iter().map(|child| child.hydrate::<FROM_SERVER>(cursor, position));
        let children = children.collect();
        cursor.set((*node).clone());
        position.set(Position::NextChild);
        ElementNode { node, bindings, children }
    }

    fn into_owned(self) -> Self {
        self
    }
}

/// Void elements, which have no end tag and no children.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "source", "wbr"];
