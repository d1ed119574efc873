using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Federation.Operations;
using DataExchange.Gateway.Catalogue;
using DataExchange.Gateway.Transforms;

namespace DataExchange.Gateway.Decisions;

/// <summary>Says what a transform means for one cell; what cannot be applied to values of its form is denied. Not thread-safe.</summary>
internal sealed class TransformPlacement(FieldCatalogue catalogue, TransformSet transforms)
{
    /// <summary>What becomes of the cell, or null where the transform cannot be applied.</summary>
    public CellDecision? Of(Transform transform, string coordinate, NormalizedField field)
    {
        if (transform == Transform.None)
        {
            return CellDecision.Allowed;
        }

        var form = ValueForms.Of(field.Definition);
        if (!TransformFit.Fits(transform, form))
        {
            return null;
        }

        return transform switch
        {
            Transform.Null => CellDecision.Withheld,
            Transform.Exists when field.Selections is not null => CellDecision.ExistenceOnly,
            Transform.ProvinceOnly when form == ValueForm.Address => CellDecision.ProvinceOnly,
            Transform.Range when form == ValueForm.Money => CellDecision.AmountBanded,
            _ when field.Selections is null && IndexOf(transform, coordinate) is { } index => CellDecision.Allowed with { Transform = index },
            _ => null,
        };
    }

    /// <summary>What an execution is given.</summary>
    public IReadOnlyList<Federation.Execution.Ports.ILeafTransform> Transforms() => transforms.ToList();

    private int? IndexOf(Transform transform, string coordinate) => transform switch
    {
        Transform.MaskLast4 => TransformSet.MaskLast4,
        Transform.YearOnly => TransformSet.YearOnly,
        Transform.Exists => TransformSet.Exists,
        Transform.Range => TransformSet.Banded,
        Transform.ProvinceOnly => TransformSet.ProvincePart,
        Transform.HashPairwise => transforms.Pairwise(catalogue.TryGet(coordinate, out var entry) && entry.Term is { } term ? term : coordinate),
        _ => null,
    };
}
