using Eap.Platform.Files;

namespace Eap.Media.Attachments;

/// <summary>What a field takes.</summary>
/// <param name="Label">The field's label, for messages.</param>
/// <param name="Kinds">Kinds of file.</param>
/// <param name="MaxFiles">Files at most.</param>
/// <param name="MaxBytes">Bytes of one file at most.</param>
/// <param name="IsProtected">Reading is logged.</param>
public sealed record AttachmentRules(string Label, IReadOnlySet<FileKind> Kinds, int MaxFiles, long MaxBytes, bool IsProtected);
