using System.Diagnostics.CodeAnalysis;

namespace Eap.Portal.Notices.Import;

/// <summary>A notice that was read, or the reason there is none.</summary>
public sealed record NoticeImportResult
{
    private NoticeImportResult()
    {
    }

    /// <summary>Null when the file could not be read.</summary>
    public ImportedNotice? Notice { get; private init; }

    /// <summary>For the user, in Chinese; null when the notice was read.</summary>
    public string? Error { get; private init; }

    /// <summary>The notice was read.</summary>
    [MemberNotNullWhen(true, nameof(Notice))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Notice is not null;

    internal static NoticeImportResult Of(ImportedNotice notice) => new() { Notice = notice };

    internal static NoticeImportResult Failed(string error) => new() { Error = error };
}
