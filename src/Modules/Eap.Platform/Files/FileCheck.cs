using System.Diagnostics.CodeAnalysis;

namespace Eap.Platform.Files;

/// <summary>What <see cref="FileSniffer"/> found: a kind, or a refusal.</summary>
public sealed record FileCheck
{
    private FileCheck()
    {
    }

    /// <summary>The kind the content is; null when refused.</summary>
    public FileKind? Kind { get; private init; }

    /// <summary>Why the file is not taken; null when it is.</summary>
    public FileRefusal? Refusal { get; private init; }

    /// <summary>Size and orientation of a picture; null for anything else.</summary>
    public ImageHeader? Image { get; private init; }

    /// <summary>The file may be stored.</summary>
    [MemberNotNullWhen(true, nameof(Kind))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Accepted => Refusal is null;

    internal static FileCheck Of(FileKind kind, ImageHeader? image = null) => new() { Kind = kind, Image = image };

    public static implicit operator FileCheck(FileRefusal refusal) => new() { Refusal = refusal };
}
