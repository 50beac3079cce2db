using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Routing;
using Eap.Organizations.Directory;
using Eap.Platform.Commands;
using Eap.Platform.Data;
using Eap.Portal.Notices.Import;
using Microsoft.EntityFrameworkCore;

namespace Eap.Portal.Notices;

/// <summary>Brings the original wording of a notice in from a .docx or text file: into a notice that is there, or as a new draft.</summary>
internal sealed class ImportNoticeCommand(NoticeTextImporter importer, UnitOfWork work) : ISiteCommand
{
    public string Name => "import-notice";

    public string Usage => "import-notice FILE.docx|FILE.txt [--into notices/网址]";

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancellationToken)
    {
        if (line.Words is not [var file]) return Fail(Usage);
        if (!File.Exists(file)) return Fail($"没有这个文件：{file}");
        var result = await ReadAsync(file, cancellationToken);
        if (!result.Succeeded) return Fail(result.Error);
        var outcome = await work.RunAsync(unit => WriteAsync(unit, result.Notice, line.Option("into"), cancellationToken), cancellationToken);
        if (outcome.Error is not null) return Fail(outcome.Error);
        Console.WriteLine(outcome.Done);
        foreach (var warning in result.Notice.Warnings) Console.WriteLine($"请核对：{warning}");
        return 0;
    }

    private async Task<NoticeImportResult> ReadAsync(string file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(await File.ReadAllBytesAsync(file, cancellationToken));
        return importer.Import(content, Path.GetFileName(file));
    }

    private static async Task<(string? Done, string? Error)> WriteAsync(UnitScope unit, ImportedNotice notice, string? into, CancellationToken cancellationToken)
    {
        var contents = unit.Get<IContentManager>();
        if (into is null) return await CreateAsync(unit, contents, notice, cancellationToken);
        var path = into.Trim('/').ToLowerInvariant();
        string[] paths = path.Contains('/') ? [path] : [path, $"notices/{path}"];
        var id = await unit.Db.Set<AutoroutePartIndex>().Where(row => row.Latest && paths.Contains(row.Path)).Select(row => row.ContentItemId).FirstOrDefaultAsync(cancellationToken);
        if (id is null || await contents.GetAsync(id, VersionOptions.Latest, cancellationToken) is not { ContentType: PortalContentTypes.Notice } item) return (null, $"没有网址是“{into}”的通知。");
        NoticeOriginal.Apply(item, notice);
        // An unpublished draft is somebody's work in progress: the text goes into it, publishing stays with them. Where others review first, so does this.
        var saved = await contents.SaveDraftAsync(item, item.ContentItemVersionId, cancellationToken);
        var published = saved.Succeeded && item.Published && (await contents.PublishAsync(item.ContentItemId, cancellationToken)).Succeeded;
        return Say(saved, published ? $"已存入并发布：{item.DisplayText}" : $"已存入草稿，等编辑发布或提交审核：{item.DisplayText}");
    }

    private static async Task<(string? Done, string? Error)> CreateAsync(UnitScope unit, IContentManager contents, ImportedNotice notice, CancellationToken cancellationToken)
    {
        var organization = await unit.Db.Set<Organization>().Where(row => row.ParentId == null && row.Kind == OrganizationKind.MunicipalFederation).Select(row => row.OrganizationId).FirstOrDefaultAsync(cancellationToken);
        if (organization is null) return (null, "站点里还没有市总工会这个组织，不知道通知归谁。");
        var item = await contents.NewAsync(PortalContentTypes.Notice, organization, cancellationToken);
        NoticeOriginal.Apply(item, notice);
        var saved = await contents.SaveDraftAsync(item, null, cancellationToken);
        return Say(saved, $"已存为新草稿，等编辑核对后发布：{saved.Item.DisplayText}（{saved.Item.As<AutoroutePart>()?.Path}）");
    }

    private static (string? Done, string? Error) Say(SaveResult saved, string done) =>
        saved.Succeeded ? (done, null) : (null, string.Join('\n', saved.Errors.Select(error => error.Message).Concat(saved.Refusals)));

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
