namespace DataExchange.Administration.WhatIf;

/// <summary>What is supposed of an agreement.</summary>
internal enum Supposition
{
    /// <summary>That it is in force, and the version that it supersedes is not.</summary>
    Active,

    /// <summary>That it is revoked.</summary>
    Revoked,
}
