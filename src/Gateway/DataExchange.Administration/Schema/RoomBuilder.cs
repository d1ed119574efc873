using System.Diagnostics;
using DataExchange.Administration.Identity;
using DataExchange.Administration.State;
using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.Schema;

/// <summary>
/// Binds a room's types and operations. Every operation passes the gate first: there is no other way to bind one, and one without a rule is not bound.
/// </summary>
internal sealed class RoomBuilder(ServerSchemaBuilder schema, StateSource states)
{
    /// <summary>Binds an object type; see <see cref="ServerSchemaBuilder.Object{T}"/>.</summary>
    public RoomBuilder Object<T>(string name, Action<ObjectTypeBuilder<T>>? configure = null)
        where T : class
    {
        schema.Object(name, configure);
        return this;
    }

    /// <summary>Binds a field of <c>Query</c>.</summary>
    public RoomBuilder Query<T>(string name, Func<Operation, CancellationToken, ValueTask<T>> resolve)
    {
        var rule = RuleOf("Query", name);
        schema.Query(q => q.Field(name, (field, cancellationToken) => RunAsync(rule, field, resolve, cancellationToken)));
        return this;
    }

    /// <summary>Binds a field of <c>Query</c> that needs nothing but the state.</summary>
    public RoomBuilder Query<T>(string name, Func<Operation, T> resolve) => Query(name, (operation, _) => new ValueTask<T>(resolve(operation)));

    /// <summary>Binds a field of <c>Mutation</c>.</summary>
    public RoomBuilder Mutation<T>(string name, Func<Operation, CancellationToken, ValueTask<T>> resolve)
    {
        var rule = RuleOf("Mutation", name);
        schema.Mutation(m => m.Field(name, (field, cancellationToken) => RunAsync(rule, field, resolve, cancellationToken)));
        return this;
    }

    private async ValueTask<T> RunAsync<T>(OperationRule rule, FieldContext field, Func<Operation, CancellationToken, ValueTask<T>> resolve, CancellationToken cancellationToken)
    {
        var caller = CallerGate.CallerOf(field.Items);
        var state = await states.ReadAsync(cancellationToken);
        var (actor, refusal) = OperationGate.Admit(rule, caller, state);
        if (actor is null)
        {
            throw new FieldException(refusal!);
        }

        Requested.Keep(field, state);
        return await resolve(new Operation(actor, state, field), cancellationToken);
    }

    private static OperationRule RuleOf(string root, string name) =>
        OperationRules.Find($"{root}.{name}") ?? throw new UnreachableException($"The operation {root}.{name} has a rule that says who may use it.");
}
