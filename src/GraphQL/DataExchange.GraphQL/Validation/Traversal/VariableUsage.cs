using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Validation.Traversal;

/// <summary>A variable where a value stands.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The input type that the place expects, or null where it is unknown.</param>
/// <param name="HasDefault">Whether the argument or input field has a default that serves when the variable is not given.</param>
/// <param name="OneOfParent">The <c>@oneOf</c> input object whose field the variable is, or null.</param>
internal readonly record struct VariableUsage(VariableNode Node, IType? Type, bool HasDefault, InputObjectType? OneOfParent);
