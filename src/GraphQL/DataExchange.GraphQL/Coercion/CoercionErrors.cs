using System.Collections.Immutable;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Coercion;

/// <summary>Gathers the errors of one coercion, up to a limit. Messages name places and expectations, never the value that was given.</summary>
internal sealed class CoercionErrors(int limit)
{
    public const string InvalidInput = "BAD_USER_INPUT";
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    private readonly ImmutableArray<GraphQLError>.Builder _errors = ImmutableArray.CreateBuilder<GraphQLError>();

    /// <summary>Where the next errors lie in the document.</summary>
    public Location Location { get; set; }

    public int Count => _errors.Count;

    public bool IsFull => _errors.Count >= limit;

    public void Expected(InputPath path, string expectation) => Add($"Invalid value at `{path}`: expected {expectation}.", InvalidInput);

    public void Exceeded(InputPath path, string limitation) => Add($"Value at `{path}` exceeds a limit: at most {limitation}.", LimitExceeded);

    public void Add(string message, string code = InvalidInput)
    {
        if (!IsFull)
        {
            _errors.Add(new GraphQLError(message) { Code = code, Locations = Location.Source is null ? [] : [Location] });
        }
    }

    public ImmutableArray<GraphQLError> ToArray() => _errors.ToImmutable();
}
