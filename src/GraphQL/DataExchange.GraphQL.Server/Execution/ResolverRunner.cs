using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>Calls resolvers and turns what goes wrong into failures: this is the boundary at which exceptions of resolvers end.</summary>
internal sealed class ResolverRunner(RequestScope request)
{
    /// <summary>The values of a field for all parents of its level, aligned with them.</summary>
    public async ValueTask<object?[]> RunAsync(FieldResolver resolver, SelectedField field, IReadOnlyList<object> parents, CancellationToken cancellationToken)
    {
        if (!field.ArgumentErrors.IsEmpty)
        {
            return Filled(parents.Count, new FieldFailure(field.ArgumentErrors[0]));
        }

        return resolver switch
        {
            FieldResolver.Projection projection => Project(projection, field, parents),
            FieldResolver.Batch batch => await BatchAsync(
                token => batch.Resolve(parents, request.ContextOf(field), token), field.Definition.Coordinate, parents.Count, cancellationToken),
            _ => [await new EntitiesResolver(request, this).ResolveAsync(field, cancellationToken)],
        };
    }

    /// <summary>One call that gives <paramref name="count"/> values.</summary>
    public async ValueTask<object?[]> BatchAsync(Func<CancellationToken, ValueTask<IReadOnlyList<object?>>> call, string coordinate, int count, CancellationToken cancellationToken)
    {
        try
        {
            var pending = call(cancellationToken);
            var values = pending.IsCompletedSuccessfully ? pending.Result : await pending.AsTask().WaitAsync(cancellationToken);
            if (values.Count != count)
            {
                request.Logger.ResolverMisaligned(coordinate, values.Count, count);
                return Filled(count, FieldFailure.Masked);
            }

            return [.. values];
        }
        catch (FieldException exception)
        {
            return Filled(count, FieldFailure.Of(exception.Error));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return Filled(count, Mask(coordinate, exception));
        }
    }

    private object?[] Project(FieldResolver.Projection projection, SelectedField field, IReadOnlyList<object> parents)
    {
        var context = request.ContextOf(field);
        var values = new object?[parents.Count];
        for (var i = 0; i < values.Length; i++)
        {
            try
            {
                values[i] = projection.Read(parents[i], context);
            }
            catch (FieldException exception)
            {
                values[i] = FieldFailure.Of(exception.Error);
            }
            catch (Exception exception)
            {
                values[i] = Mask(field.Definition.Coordinate, exception);
            }
        }

        return values;
    }

    /// <summary>Logs what failed, without the message, and gives the failure that the client sees.</summary>
    public FieldFailure Mask(string coordinate, Exception exception)
    {
        request.Logger.ResolverFailed(coordinate, exception.GetType().Name, exception.StackTrace);
        return FieldFailure.Masked;
    }

    private static object?[] Filled(int count, FieldFailure failure)
    {
        var values = new object?[count];
        Array.Fill(values, failure);
        return values;
    }
}
