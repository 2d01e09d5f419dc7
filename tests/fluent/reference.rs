use fluent::resolver::ResolverError;
use fluent::resolver::errors::ReferenceKind;
use fluent::{FluentArgs, FluentBundle, FluentError, FluentResource, FluentValue};
use support_widget::i18n::Argument;

/// Project Fluent's own resolver, over the texts of one language.
pub struct Reference(FluentBundle<FluentResource>);

/// The selector that is given to no message.
pub const ABSENT: &str = "absent";

impl Reference {
    /// Later texts replace messages of earlier ones.
    pub fn new(tag: &str, texts: &[&str]) -> Self {
        let mut bundle = FluentBundle::new(vec![tag.parse().expect("a language's tag")]);
        for text in texts {
            let resource = FluentResource::try_new((*text).to_owned());
            bundle.add_resource_overriding(resource.unwrap_or_else(|(_, errors)| panic!("{errors:?} in\n{text}")));
        }
        bundle.set_use_isolating(true);
        Self(bundle)
    }

    /// A message, and what is wrong with it besides [`ABSENT`].
    pub fn text(&self, id: &str, arguments: &[(&str, Argument)]) -> (String, Vec<ResolverError>) {
        let message = self.0.get_message(id).unwrap_or_else(|| panic!("there is no {id}"));
        let pattern = message.value().unwrap_or_else(|| panic!("{id} says nothing"));
        let mut errors = Vec::new();
        let text = self.0.format_pattern(pattern, Some(&values(arguments)), &mut errors).into_owned();
        let errors = errors.into_iter().filter_map(|error| match error {
            FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) if id == ABSENT => {
                None
            }
            FluentError::ResolverError(error) => Some(error),
            error => panic!("{error}"),
        });
        (text, errors.collect())
    }
}

/// Arguments as Project Fluent takes them.
fn values<'a>(arguments: &[(&'a str, Argument)]) -> FluentArgs<'a> {
    let values = arguments.iter().map(|(name, argument)| match argument {
        Argument::Text(text) => (*name, FluentValue::from(text.clone())),
        Argument::Count(count) => (*name, FluentValue::from(*count)),
    });
    values.collect()
}
