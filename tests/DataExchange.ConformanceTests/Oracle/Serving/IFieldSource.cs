using DataExchange.GraphQL.Language;

namespace DataExchange.ConformanceTests.Oracle.Serving;

/// <summary>The resolvers of a server.</summary>
internal interface IFieldSource
{
    /// <summary>The name of the concrete type of an object as the server calls it.</summary>
    string TypeName(Position at);

    /// <summary>A leaf as a JSON node, a position, a list of these, null, or a failure.</summary>
    object? Resolve(Position parent, string parentType, FieldNode field, string arguments);
}
