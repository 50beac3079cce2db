using Eap.Contents.Editing;

namespace Eap.Media.Attachments.Fields;

/// <summary>Settings of a field of attachments.</summary>
public sealed class AttachmentFieldSettings : FieldSettings
{
    /// <summary>Files it holds at most, 1 to 50; default 5.</summary>
    public int MaxFiles { get; set; } = 5;

    /// <summary>Megabytes of one file at most; default 20. The kind of file may have a lower bound.</summary>
    public int MaxMegabytes { get; set; } = 20;

    /// <summary>What is taken: <c>picture</c>, <c>pdf</c>, <c>document</c>, <c>sheet</c>, <c>slides</c>, <c>text</c>, <c>sound</c>, <c>video</c>; empty: pictures, pdf, documents and sheets.</summary>
    public List<string> Kinds { get; set; } = [];
}
