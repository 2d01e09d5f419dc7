/// Declares an enum whose variants are words: of an attribute, or of the wire.
///
/// Each variant is written once with its word, and everything that reads or writes the word follows from it:
/// `ALL`, `as_str`, `parse`, `Read` and serde. Words after `|` are aliases: earlier builds wrote them, so they are
/// accepted wherever a word is read, and never written.
macro_rules! string_enum {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $word:literal $(| $alias:literal)* ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
        pub enum $name {
            $( $(#[$variant_meta])* #[serde(rename = $word $(, alias = $alias)*)] $variant ),+
        }

        // Derived, it would spell the words once more for each format that they are written in.
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        // Derived, it would list the names of the variants: the words reach it as parts of a macro.
        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                let words = Self::ALL.iter().map(|variant| variant.as_str());
                let schema = utoipa::openapi::ObjectBuilder::new().schema_type(utoipa::openapi::Type::String);
                schema.enum_values(Some(words)).into()
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
        }

        impl crate::model::Word for $name {
            fn read(word: &str) -> Option<Self> {
                Self::parse(word)
            }

            fn words() -> Vec<&'static str> {
                Self::ALL.iter().map(|variant| variant.as_str()).collect()
            }
        }

        impl crate::model::read::Read for $name {
            fn read(value: &serde_json::Value) -> Option<Self> {
                Self::parse(value.as_str()?)
            }
        }

        impl $name {
            /// Every variant, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that stands for this variant in attributes and on the wire.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The variant that a word stands for, if it is one of the known words or an alias.
            pub fn parse(word: &str) -> Option<Self> {
                $( $( if word == $alias { return Some(Self::$variant); } )* )+
                Self::ALL.iter().copied().find(|variant| variant.as_str() == word)
            }
        }
    };
}

pub(crate) use string_enum;

/// An enum whose variants are words.
pub trait Word: Copy {
    /// The variant that a word stands for, if it is one of the known words.
    fn read(word: &str) -> Option<Self>;

    /// All known words.
    fn words() -> Vec<&'static str>;
}
