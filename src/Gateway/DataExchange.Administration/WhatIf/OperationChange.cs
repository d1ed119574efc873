using System.Collections.Immutable;

namespace DataExchange.Administration.WhatIf;

/// <summary>An operation that was asked, and of which something would have been denied.</summary>
internal sealed record OperationChange(string? Operation, string Client, string? Purpose, int Requests, ImmutableArray<string> Coordinates);
