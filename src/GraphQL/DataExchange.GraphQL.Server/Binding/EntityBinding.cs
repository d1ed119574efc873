using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>How the entities of one type are found.</summary>
/// <param name="Type">The type that representations name: an object type, or an interface with a key.</param>
/// <param name="Keys">Its resolvable keys.</param>
/// <param name="Resolve">The reference resolver.</param>
internal sealed record EntityBinding(FieldsType Type, KeySet Keys, EntityResolver Resolve);
