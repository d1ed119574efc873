namespace DataExchange.Access.Catalogue;

/// <summary>The class of a field, from least to most restricted (so that the stricter of two is the greater).</summary>
public enum DataClass
{
    /// <summary>Anyone who is authenticated may read it, without agreement or purpose.</summary>
    Open,

    /// <summary>Shared by default between state bodies, under an agreement.</summary>
    Shared,

    /// <summary>For the owner's own work; shared by agreement only.</summary>
    Internal,

    /// <summary>About an identifiable person.</summary>
    Personal,

    /// <summary>Personal data that the law calls sensitive.</summary>
    Sensitive,
}
