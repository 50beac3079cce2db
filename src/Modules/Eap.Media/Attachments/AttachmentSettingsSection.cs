using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Text;

namespace Eap.Media.Attachments;

/// <summary>Bounds on attachments.</summary>
internal sealed class AttachmentSettingsSection(SiteDbContext db) : SettingsSection<AttachmentSettings>(db)
{
    public override string Name => "attachments";

    public override string Title => "附件";

    public override int Position => 60;

    protected override void Bind(AttachmentSettings value, SettingsInput input)
    {
        if (int.TryParse(FullWidth.Fold(input.Line(nameof(value.MegabytesPerItem))), out var megabytes) && megabytes is >= 20 and <= 2000) value.MegabytesPerItem = megabytes;
        else input.Fail(nameof(value.MegabytesPerItem), "写 20 到 2000 之间的整数，单位是 MB。");
    }
}
