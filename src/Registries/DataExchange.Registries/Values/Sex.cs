namespace DataExchange.Registries.Values;

/// <summary>Sex as registered at birth [giới tính].</summary>
public enum Sex
{
    /// <summary>Nam.</summary>
    Male,

    /// <summary>Nữ.</summary>
    Female,
}
