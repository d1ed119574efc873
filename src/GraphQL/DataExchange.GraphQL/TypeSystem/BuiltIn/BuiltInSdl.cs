namespace DataExchange.GraphQL.TypeSystem;

/// <summary>The built-in definitions in SDL.</summary>
internal static class BuiltInSdl
{
    public const string Text = Scalars + Directives + Introspection + DirectiveLocation;

    private const string Scalars =
        """"
        """Text: a sequence of Unicode characters."""
        scalar String
        """Either `true` or `false`."""
        scalar Boolean
        """A whole number between -2147483648 and 2147483647."""
        scalar Int
        """A double-precision number as IEEE 754 defines it, always finite."""
        scalar Float
        """A unique identifier, written as a string whatever its form; it is not meant to be read."""
        scalar ID

        """";

    private const string Directives =
        """"
        """Includes the selection only when `if` is true."""
        directive @include("Whether to include it." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        """Leaves the selection out when `if` is true."""
        directive @skip("Whether to leave it out." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        """Marks an element that should no longer be used."""
        directive @deprecated("Why, and what to use instead, in Markdown." reason: String! = "No longer supported")
          on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
        """Names the document that specifies a custom scalar."""
        directive @specifiedBy("The address of the specification." url: String!) on SCALAR
        """Requires exactly one field of the input object to be given, and not null."""
        directive @oneOf on INPUT_OBJECT

        """";

    private const string Introspection =
        """"
        """The schema that this service answers: its types, its root types and its directives."""
        type __Schema {
          description: String
          types: [__Type!]!
          queryType: __Type!
          mutationType: __Type
          subscriptionType: __Type
          directives: [__Directive!]!
        }

        """A type, named or a wrapper around another; `kind` says which fields apply."""
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        """The kinds of types."""
        enum __TypeKind {
          SCALAR
          OBJECT
          INTERFACE
          UNION
          ENUM
          INPUT_OBJECT
          LIST
          NON_NULL
        }

        """A field of an object or interface type."""
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        """An argument or an input field."""
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "The default in GraphQL syntax, or null where there is none."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        """A value of an enum type."""
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        """A directive and the places where it can be applied."""
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        """";

    private const string DirectiveLocation =
        """"
        """The places where directives can be applied."""
        enum __DirectiveLocation {
          QUERY
          MUTATION
          SUBSCRIPTION
          FIELD
          FRAGMENT_DEFINITION
          FRAGMENT_SPREAD
          INLINE_FRAGMENT
          VARIABLE_DEFINITION
          SCHEMA
          SCALAR
          OBJECT
          FIELD_DEFINITION
          ARGUMENT_DEFINITION
          INTERFACE
          UNION
          ENUM
          ENUM_VALUE
          INPUT_OBJECT
          INPUT_FIELD_DEFINITION
        }
        """";
}
