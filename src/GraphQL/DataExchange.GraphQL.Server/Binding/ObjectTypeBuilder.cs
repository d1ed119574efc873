using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>Binds the fields of one object or interface type to <typeparamref name="T"/>. A field that is not named here is read from the property of the same name in Pascal case.</summary>
/// <typeparam name="T">The CLR type of the type's objects.</typeparam>
public sealed class ObjectTypeBuilder<T>
    where T : class
{
    private readonly TypeBinding _binding;

    internal ObjectTypeBuilder(TypeBinding binding) => _binding = binding;

    /// <summary>Reads the field from its parent. For values at hand; a resolver that waits for anything is a <see cref="Batch{TValue}"/>.</summary>
    public ObjectTypeBuilder<T> Field<TValue>(string name, Func<T, TValue> read)
    {
        _binding.Add(name, new FieldResolver.Projection(typeof(TValue), (parent, _) => read((T)parent)));
        return this;
    }

    /// <summary>Reads the field from its parent and the arguments.</summary>
    public ObjectTypeBuilder<T> Field<TValue>(string name, Func<T, FieldContext, TValue> read)
    {
        _binding.Add(name, new FieldResolver.Projection(typeof(TValue), (parent, context) => read((T)parent, context)));
        return this;
    }

    /// <summary>
    /// Resolves the field for all parents of its level in one call. The result has one item per parent, in their order; fewer or more is an error
    /// of every item. Use <see cref="FieldOutcome{T}"/> as <typeparamref name="TValue"/> where single items may fail.
    /// </summary>
    public ObjectTypeBuilder<T> Batch<TValue>(string name, Func<IReadOnlyList<T>, FieldContext, CancellationToken, ValueTask<IReadOnlyList<TValue>>> resolve)
    {
        _binding.Add(name, new FieldResolver.Batch(
            typeof(TValue),
            async (parents, context, cancellationToken) => Boxing.Box(await resolve(Boxing.Unbox<T>(parents), context, cancellationToken))));
        return this;
    }

    /// <summary>
    /// Finds entities by representation: one call for all representations of the type in an <c>_entities</c> field. The result has one item per
    /// representation, in their order; null for an entity that does not exist. Required for every type with a resolvable <c>@key</c>.
    /// </summary>
    public ObjectTypeBuilder<T> Entity(Func<IReadOnlyList<Representation>, FieldContext, CancellationToken, ValueTask<IReadOnlyList<T?>>> resolve)
    {
        Entity(async (IReadOnlyList<Representation> representations, FieldContext context, CancellationToken cancellationToken) =>
            Boxing.Box(await resolve(representations, context, cancellationToken)));
        return this;
    }

    /// <summary>As the other form, for resolvers in which single representations may fail.</summary>
    public ObjectTypeBuilder<T> EntityOutcomes(Func<IReadOnlyList<Representation>, FieldContext, CancellationToken, ValueTask<IReadOnlyList<FieldOutcome<T>>>> resolve)
    {
        Entity(async (IReadOnlyList<Representation> representations, FieldContext context, CancellationToken cancellationToken) =>
            Boxing.Box(await resolve(representations, context, cancellationToken)));
        return this;
    }

    private void Entity(EntityResolver resolver)
    {
        if (_binding.Entity is not null)
        {
            _binding.Errors.Add($"`{_binding.Name}` has two reference resolvers; expected one.");
        }

        _binding.Entity = resolver;
    }
}
