namespace DataExchange.Access.ConsentTexts;

/// <summary>Says what people call the fields of the schema that is in force. Thread-safe.</summary>
public interface IFieldWords
{
    /// <summary>The words for a coordinate; the coordinate itself where the schema describes none.</summary>
    FieldWords Of(string coordinate);
}
