using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;

namespace DataExchange.GraphQL.Server.Values;

/// <summary>
/// The conversion of input objects to a class: its longest constructor takes the fields named as its parameters, its settable properties the others.
/// Compiled once per type. A field that is absent or null leaves the default of the parameter's type, or the property as it is.
/// </summary>
/// <typeparam name="T">The class.</typeparam>
internal static class ObjectConversion<T>
    where T : class
{
    private static readonly MethodInfo ReadMethod = typeof(ObjectConversion<T>).GetMethod(nameof(Read), BindingFlags.Static | BindingFlags.NonPublic)!;
    private static readonly MethodInfo HasMethod = typeof(ObjectConversion<T>).GetMethod(nameof(Has), BindingFlags.Static | BindingFlags.NonPublic)!;
    private static readonly Lazy<Func<IInputFields, T>> Make = new(Compile);

    /// <summary>The conversion.</summary>
    public static Func<object, object?> Convert { get; } = value => value is IInputFields fields ? Make.Value(fields) : null;

    private static Func<IInputFields, T> Compile()
    {
        var fields = Expression.Parameter(typeof(IInputFields));
        var made = Expression.Variable(typeof(T));
        var constructor = typeof(T).GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault()
            ?? throw new UnreachableException($"The input type {typeof(T).Name} has no public constructor.");
        var parameters = constructor.GetParameters();
        var taken = parameters.Select(p => FieldName(p.Name!)).ToHashSet(StringComparer.Ordinal);
        var steps = new List<Expression>
        {
            Expression.Assign(made, Expression.New(constructor, parameters.Select(p => Reading(fields, FieldName(p.Name!), p.ParameterType)))),
        };
        foreach (var property in typeof(T).GetProperties().Where(p => p.SetMethod is { IsPublic: true } && !taken.Contains(FieldName(p.Name))))
        {
            var name = FieldName(property.Name);
            steps.Add(Expression.IfThen(
                Expression.Call(HasMethod, fields, Expression.Constant(name)),
                Expression.Assign(Expression.Property(made, property), Reading(fields, name, property.PropertyType))));
        }

        steps.Add(made);
        return Expression.Lambda<Func<IInputFields, T>>(Expression.Block([made], steps), fields).Compile();
    }

    private static MethodCallExpression Reading(Expression fields, string name, Type type) =>
        Expression.Call(ReadMethod.MakeGenericMethod(type), fields, Expression.Constant(name));

    private static TMember? Read<TMember>(IInputFields fields, string name) => fields.TryGet(name, out var value) ? InputConverter<TMember>.Convert(value) : default;

    private static bool Has(IInputFields fields, string name) => fields.TryGet(name, out var value) && value is not null;

    private static string FieldName(string member) => char.ToLowerInvariant(member[0]) + member[1..];
}
