using System.Diagnostics.CodeAnalysis;

namespace Eap.Platform.Spreadsheets;

/// <summary>What <see cref="XlsxReader"/> read: rows, or the reason there are none.</summary>
public sealed record SheetReadResult
{
    /// <summary>The rows that hold anything, in order; empty when <see cref="Error"/> is set.</summary>
    public IReadOnlyList<SheetRow> Rows { get; init; } = [];

    /// <summary>For the user, in Chinese; null when the sheet was read.</summary>
    public string? Error { get; init; }

    /// <summary>The sheet was read, whole.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;
}
