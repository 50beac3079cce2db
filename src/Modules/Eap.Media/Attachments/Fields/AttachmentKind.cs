using System.Text.Json.Nodes;
using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Forms;

namespace Eap.Media.Attachments.Fields;

/// <summary>Files of a form. What is published shows files of the library instead: attachments belong to who handed them in.</summary>
internal sealed class AttachmentKind : FieldKind<AttachmentFieldSettings>
{
    public override string Name => "attachment";

    public override string Title => "附件";

    public override string About => "照片、扫描件、Word、Excel，可以用手机拍";

    public override string FieldName => nameof(AttachmentField);

    public override bool IsFor(ContentTypeDefinition type) => type.GetSettings<FormSettings>().IsForm;

    public override string? Problem(JsonObject settings) => settings.Get<AttachmentFieldSettings>().Kinds.Count == 0 ? "请至少选一种文件。" : null;

    protected override IReadOnlyList<KindInput> Inputs =>
    [
        KindInputs<AttachmentFieldSettings>.Number(nameof(AttachmentFieldSettings.MaxFiles), "最多几个文件", settings => settings.MaxFiles, (settings, value) => settings.MaxFiles = (int)(value ?? 5), 1, 50),
        KindInputs<AttachmentFieldSettings>.Number(nameof(AttachmentFieldSettings.MaxMegabytes), "每个最大多少 MB", settings => settings.MaxMegabytes, (settings, value) => settings.MaxMegabytes = (int)(value ?? 20), 1, 200),
        .. AttachmentKinds.All.Select(entry => KindInputs<AttachmentFieldSettings>.Box($"Kind-{entry.Word}", $"收{entry.Title}",
            settings => settings.Kinds.Count == 0 ? AttachmentKinds.IsUsual(entry.Word) : settings.Kinds.Contains(entry.Word), (settings, value) => Set(settings, entry.Word, value))),
    ];

    private static void Set(AttachmentFieldSettings settings, string word, bool isTaken)
    {
        settings.Kinds.Remove(word);
        if (isTaken) settings.Kinds.Add(word);
    }
}
