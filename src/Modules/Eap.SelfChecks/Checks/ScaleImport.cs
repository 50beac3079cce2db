using Eap.Contents.Admin;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;
using Eap.Organizations.Directory;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Checks;

/// <summary>Brings a scale in from a file as a new version of its item: a draft, which goes through the reviews of its type before a reader sees it.</summary>
public sealed class ScaleImport(UnitOfWork work, ScaleDesk desk)
{
    private const int LongestName = 120;

    /// <summary>What would come of it; nothing is stored.</summary>
    public async Task<ScalePreview> PreviewAsync(byte[] bytes, string? name, CancellationToken cancellationToken) => Preview(bytes, name, await desk.ItemsAsync(cancellationToken));

    /// <summary>Stores it, checked again because items may have changed meanwhile; the id of the item, null when it cannot stand.</summary>
    public Task<(string? Id, ScalePreview Preview)> SaveAsync(byte[] bytes, string? name, CancellationToken cancellationToken) => work.RunAsync<(string?, ScalePreview)>(async unit =>
    {
        var preview = Preview(bytes, name, await unit.Get<ScaleDesk>().ItemsAsync(cancellationToken));
        if (preview.Problems.Count > 0 || preview.Scale is not { } scale) return (null, preview);
        if (preview.Known is { } known && (await unit.Get<ContentDesk>().RuleAsync(known, cancellationToken))?.Locked is { } locked) return (null, preview with { Problems = [locked] });
        var item = await ItemAsync(unit, preview, scale, cancellationToken);
        item.Apply(new TitlePart { Title = scale.Title }).Apply(new ScalePart { Scale = scale, FileName = preview.FileName, FileHash = preview.Hash });
        var saved = await unit.Get<IContentManager>().SaveDraftAsync(item, preview.Known?.ContentItemVersionId, cancellationToken);
        if (!saved.Succeeded) return (null, preview with { Problems = [.. saved.Errors.Select(error => error.Message).DefaultIfEmpty("有人刚刚改过它，请重新选择文件。")] });
        unit.Get<AuditTrail>().Record("Scale", "Imported", $"导入量表的文字：{scale.Code}，{preview.FileName}，SHA-256 {preview.Hash}", saved.Item.ContentItemId, saved.Item.OrganizationId);
        return (saved.Item.ContentItemId, preview);
    }, cancellationToken);

    private static async Task<ContentItem> ItemAsync(UnitScope unit, ScalePreview preview, Scale scale, CancellationToken cancellationToken)
    {
        if (preview.Known is { } known) return known.Copy();
        var federation = await unit.Get<OrganizationDirectory>().FederationAsync(cancellationToken);
        return await unit.Get<IContentManager>().NewAsync(scale.Areas.Count > 0 ? CheckTypes.Checkup : CheckTypes.Scale, federation!.OrganizationId, cancellationToken);
    }

    private static ScalePreview Preview(byte[] bytes, string? name, IReadOnlyList<ContentItem> items)
    {
        var (file, shown) = (ScaleFile.Read(bytes), ShortName(name));
        if (file.Scale is not { } scale) return new ScalePreview { Problems = file.Problems, FileName = shown };
        var known = items.FirstOrDefault(item => Scale.Key(item.GetOrCreate<ScalePart>().Scale?.Code ?? "") is { Length: > 0 } key && key == Scale.Key(scale.Code));
        var (worded, misfits) = known is { ContentType: CheckTypes.Scale } && known.GetOrCreate<ScalePart>().Scale is { } published ? ScaleWording.Over(published, scale) : (scale, []);
        return new ScalePreview
        {
            Scale = worded, Problems = misfits.Count > 0 ? misfits : Problems(worded, known), Hash = file.Hash, FileName = shown, Draft = Convert.ToBase64String(bytes), Known = known,
            IsSame = known?.GetOrCreate<ScalePart>().FileHash == file.Hash,
        };
    }

    private static IReadOnlyList<string> Problems(Scale scale, ContentItem? known) =>
        known is { ContentType: CheckTypes.Checkup } && scale.Areas.Count == 0 ? [$"{scale.Code} 是本站自己的自查，题目要分组（Areas），不打分。", .. ScaleProblems.Of(scale)] : ScaleProblems.Of(scale);

    private static string ShortName(string? name)
    {
        var file = Path.GetFileName((name ?? "").Replace('\\', '/')).Trim();
        return file.Length > LongestName ? file[..LongestName] : file;
    }
}
