using DataExchange.Access.Purposes;

namespace DataExchange.Access.ConsentTexts;

/// <summary>The text of a purpose as a consent keeps it.</summary>
public static class PurposeSnapshot
{
    /// <summary>Title and description, Vietnamese then English, one line each; empty ones are left out.</summary>
    public static string Of(Purpose purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        return string.Join('\n', new[] { purpose.TitleVi, purpose.DescriptionVi, purpose.TitleEn, purpose.DescriptionEn }.Where(t => t.Length > 0));
    }
}
