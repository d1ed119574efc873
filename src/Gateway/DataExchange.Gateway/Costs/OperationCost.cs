using System.Globalization;
using DataExchange.Gateway.Requests;
using DataExchange.GraphQL.Response;

namespace DataExchange.Gateway.Costs;

/// <summary>What an operation costs before anything is planned: an upper bound, as far as the schema tells how long lists are. Immutable.</summary>
/// <param name="total">The cost.</param>
/// <param name="unbounded">Why the cost cannot be told, or null.</param>
internal sealed class OperationCost(CostTerm total, GraphQLError? unbounded = null)
{
    /// <summary>The cost with the variables of a request, coerced. Allocates nothing.</summary>
    public double In(IReadOnlyDictionary<string, object?> variables) => total.In(variables);

    /// <summary>Why a request costs more than <paramref name="limit"/>, or null. Allocates nothing where it does not.</summary>
    public Refusal? Refuse(IReadOnlyDictionary<string, object?> variables, int limit) => Refuse(In(variables), limit);

    /// <summary>Why a request of a <paramref name="cost"/> that <see cref="In"/> gave costs more than <paramref name="limit"/>, or null.</summary>
    public Refusal? Refuse(double cost, int limit) =>
        unbounded is not null ? Refusal.Invalid("LIMIT_EXCEEDED", [unbounded])
        : cost <= limit ? null
        : Refusal.Invalid("LIMIT_EXCEEDED", [Error(cost, limit)]);

    private static GraphQLError Error(double cost, int limit)
    {
        var shown = cost < 1e15 ? Math.Ceiling(cost).ToString("0", CultureInfo.InvariantCulture) : "far more";
        return new GraphQLError($"The operation costs {shown} and may cost {limit}; ask for fewer objects or shorter lists.") { Code = "LIMIT_EXCEEDED" };
    }
}
