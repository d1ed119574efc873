using DataExchange.Access.Catalogue;

namespace DataExchange.Access.Agreements;

/// <summary>Which transforms can be applied to which values.</summary>
public static class TransformFit
{
    /// <summary>Whether <paramref name="transform"/> can be applied to values of this form. A form that is not known may fit.</summary>
    public static bool Fits(Transform transform, ValueForm form) => form == ValueForm.Unknown || transform switch
    {
        Transform.None or Transform.Null => true,
        Transform.Exists => form is not (ValueForm.List or ValueForm.Enumeration),
        Transform.MaskLast4 or Transform.HashPairwise => form == ValueForm.Text,
        Transform.YearOnly => form is ValueForm.Date or ValueForm.DateTime or ValueForm.Text,
        Transform.ProvinceOnly => form is ValueForm.Address or ValueForm.Text,
        Transform.Range => form is ValueForm.Number or ValueForm.Money or ValueForm.Date or ValueForm.DateTime,
        _ => false,
    };

    /// <summary>What <paramref name="transform"/> can be applied to, in words.</summary>
    internal static string Expected(Transform transform) => transform switch
    {
        Transform.Exists => "anything but a list or an enumeration",
        Transform.MaskLast4 or Transform.HashPairwise => "a text or an identifier",
        Transform.YearOnly => "a date, an instant or a text",
        Transform.ProvinceOnly => "an address or an administrative code",
        Transform.Range => "a number, an amount of money, a date or an instant",
        _ => "a transform of the model",
    };
}
