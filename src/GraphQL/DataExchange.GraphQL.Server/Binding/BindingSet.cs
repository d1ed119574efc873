using DataExchange.GraphQL.Server.Scalars;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>Everything that the host bound, before it is held against the SDL.</summary>
internal sealed class BindingSet
{
    public Dictionary<string, ScalarBinding> Scalars { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, TypeBinding> Objects { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, TypeBinding> Interfaces { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Func<object, string>> TypeResolvers { get; } = new(StringComparer.Ordinal);

    public TypeBinding Query { get; } = new("Query", typeof(object));

    public TypeBinding Mutation { get; } = new("Mutation", typeof(object));

    public List<string> Errors { get; } = [];

    public void Add(ScalarBinding binding) => Add(Scalars, binding.Name, binding);

    public void Add(TypeBinding binding) => Add(Objects, binding.Name, binding);

    public void AddInterface(TypeBinding binding) => Add(Interfaces, binding.Name, binding);

    public void AddTypeResolver(string name, Func<object, string> resolve) => Add(TypeResolvers, name, resolve);

    private void Add<T>(Dictionary<string, T> bindings, string name, T binding)
    {
        if (!bindings.TryAdd(name, binding))
        {
            Errors.Add($"`{name}` is bound twice; expected once.");
        }
    }
}
