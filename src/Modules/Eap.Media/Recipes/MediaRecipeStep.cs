using System.Text.Json.Nodes;
using Eap.Media.Library;
using Eap.Media.Upload;
using Eap.Organizations.Directory;
using Eap.Platform.Ids;
using Eap.Platform.Recipes;
using Eap.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Recipes;

/// <summary>
/// The <c>media</c> step: <c>Files[{TargetPath or Path, Base64 or SourcePath, Alt, Organization}]</c>. A target of <c>media/{id}/{name}</c> keeps that id, so that
/// content may name the file; running it twice changes nothing. Each file is stored before its row; if the recipe fails, the sweep takes it.
/// </summary>
internal sealed class MediaRecipeStep(MediaIntake intake) : IRecipeStepHandler
{
    public string Name => "media";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var added = 0;
        foreach (var node in context.Step["Files"] as JsonArray ?? throw new RecipeException("没有 Files 列表。"))
            if (await AddAsync(context, node as JsonObject ?? throw new RecipeException("Files 里有一项不是对象。"), cancellationToken)) added++;
        context.Report.AddDone($"文件 {added} 个");
    }

    private async Task<bool> AddAsync(RecipeStepContext context, JsonObject json, CancellationToken cancellationToken)
    {
        var path = Text(json, "TargetPath") ?? Text(json, "Path") ?? throw new RecipeException("有一个文件没有 TargetPath。");
        var (named, files) = (MediaPath.Id(path), context.Unit.Db.Set<MediaFile>());
        if (named is not null && await files.AnyAsync(file => file.MediaId == named, cancellationToken)) return false;
        var organization = await OrganizationAsync(context, Text(json, "Organization"), cancellationToken);
        await using var content = Open(context, json, path);
        var taken = await intake.TakeAsync(content, path, cancellationToken);
        if (taken.Facts is not { } facts) throw new RecipeException($"文件 {path}：{taken.Refusal!.Message}");
        if (named is null && await files.AnyAsync(file => file.Sha256 == facts.File.Sha256 && file.Name == facts.Name && file.OrganizationId == organization, cancellationToken)) return false;
        MediaUploads.Add(context.Unit, facts, named ?? context.Unit.Get<IdGenerator>().Next(), organization, PlainInput.Clean(Text(json, "Alt")).Value is { Length: <= 300 } alt ? alt : "");
        await context.Unit.Db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private static Stream Open(RecipeStepContext context, JsonObject json, string path)
    {
        if (Text(json, "Base64") is { } base64) return new MemoryStream(Convert.FromBase64String(base64));
        if (Text(json, "SourcePath") is not { } source) throw new RecipeException($"文件 {path} 没有 Base64 或 SourcePath。");
        var folder = Path.GetDirectoryName(Path.GetFullPath(context.Recipe.Path))!;
        var full = Path.GetFullPath(source, folder);
        if (!full.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new RecipeException($"配方只能读取自己文件夹里的文件：{source}。");
        return File.Exists(full) ? File.OpenRead(full) : throw new RecipeException($"配方提到的文件不存在：{source}。");
    }

    private static async Task<string> OrganizationAsync(RecipeStepContext context, string? code, CancellationToken cancellationToken)
    {
        var organizations = context.Unit.Db.Set<Organization>().AsNoTracking();
        var found = code is null
            ? await organizations.Where(row => row.ParentId == null).OrderBy(row => row.Kind == OrganizationKind.MunicipalFederation ? 0 : 1).ThenBy(row => row.Id).FirstOrDefaultAsync(cancellationToken)
            : await organizations.FirstOrDefaultAsync(row => row.Code == code, cancellationToken);
        return found?.OrganizationId ?? throw new RecipeException(code is null ? "还没有组织，文件不知道归谁。" : $"没有代码为 {code} 的组织。");
    }

    private static string? Text(JsonObject json, string key) =>
        json.FirstOrDefault(pair => string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase)).Value is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}
