using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.AttackTests.Transports;

/// <summary>What an attacker sends, whatever carries it.</summary>
internal sealed record AttackRequest(string Query)
{
    /// <summary>The variables as JSON, or null.</summary>
    public string? Variables { get; init; }

    public string? OperationName { get; init; }

    /// <summary>The bearer token.</summary>
    public required string Token { get; init; }

    /// <summary>Further headers; over a WebSocket the terms of the initialisation.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>What the operation that runs is; null where the text has none.</summary>
    public OperationType? Kind
    {
        get
        {
            var operations = Parser.Parse(new Source(Query)).Document?.Definitions.OfType<OperationDefinitionNode>().ToList() ?? [];
            return (operations.FirstOrDefault(o => o.Name?.Value == OperationName) ?? operations.FirstOrDefault())?.Operation;
        }
    }
}
