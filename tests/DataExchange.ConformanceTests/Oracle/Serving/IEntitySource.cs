using System.Text.Json.Nodes;

namespace DataExchange.ConformanceTests.Oracle.Serving;

/// <summary>The resolvers of a server that answers for entities too.</summary>
internal interface IEntitySource : IFieldSource
{
    /// <summary>What representations mean: an object each, null, or a failure.</summary>
    List<object?> Entities(JsonArray representations);
}
