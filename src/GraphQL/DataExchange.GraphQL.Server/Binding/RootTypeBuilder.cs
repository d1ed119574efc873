using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>Binds the fields of a root type.</summary>
public sealed class RootTypeBuilder
{
    private readonly TypeBinding _binding;

    internal RootTypeBuilder(TypeBinding binding) => _binding = binding;

    /// <summary>Computes the field from its arguments.</summary>
    public RootTypeBuilder Field<TValue>(string name, Func<FieldContext, TValue> read)
    {
        _binding.Add(name, new FieldResolver.Projection(typeof(TValue), (_, context) => read(context)));
        return this;
    }

    /// <summary>Resolves the field, once for each time it is selected (under another alias).</summary>
    public RootTypeBuilder Field<TValue>(string name, Func<FieldContext, CancellationToken, ValueTask<TValue>> resolve)
    {
        _binding.Add(name, new FieldResolver.Batch(typeof(TValue), async (_, context, cancellationToken) => [await resolve(context, cancellationToken)]));
        return this;
    }
}
