using System.Text.Json.Nodes;
using Eap.Contents.Display;
using Eap.Contents.Editing;
using Eap.Contents.Indexing;
using Eap.Contents.Management;
using Eap.Contents.Protection;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace Eap.Contents.Tests.Engine;

public sealed class ProtectedFieldTests(EngineSites sites) : IClassFixture<EngineSites>
{
    private const string Secret = "37010019900101000X";

    [Fact]
    public async Task Bind_ProtectedField_IsStoredEncryptedAndShownNowhere()
    {
        var site = sites[DatabaseEngine.Sqlite];
        var form = Form(("TitlePart.Title", "一份档案"), ("SecretPart.Number", Secret), ("SecretPart.Remark", "可见"));
        var item = await site.InUnitAsync(async unit =>
        {
            var made = await EngineSites.NewAsync(unit, "一份档案", "Dossier");
            await unit.Get<ContentEditor>().BindAsync(made, FieldAccess.Everything, new EditorInput(form), publishing: false, default);
            return (await unit.Get<IContentManager>().SaveAndPublishAsync(made, null)).Item;
        });

        Assert.DoesNotContain(Secret, item.Data, StringComparison.Ordinal);
        Assert.False(await site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Summary.Contains(Secret) || row.Data!.Contains(Secret))));
        Assert.False(await site.QueryAsync(db => db.Set<TextFieldIndex>().AnyAsync(row => row.FieldName == "Number")));
        Assert.True(await site.QueryAsync(db => db.Set<TextFieldIndex>().AnyAsync(row => row.FieldName == "Remark" && row.ContentItemId == item.ContentItemId)));
        var blocks = await site.UseAsync<ContentDisplay, IReadOnlyList<DisplayBlock>>(async display => await display.BlocksAsync(item, await TypeAsync(site, "Dossier"), ContentDisplay.Detail, default));
        Assert.Contains(blocks, block => block.Model is FieldDisplay { Text: "●●●●" });
        Assert.Equal(Secret, await site.UseAsync<FieldProtector, string?>(protector => Task.FromResult(protector.Reveal(item.As<SecretPart>()!.Number!))));
        Assert.DoesNotContain(Secret, await DataFolderTextAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bind_EmptyInput_KeepsTheProtectedValue()
    {
        var site = sites[DatabaseEngine.Sqlite];
        var item = await site.InUnitAsync(async unit =>
        {
            var made = await EngineSites.NewAsync(unit, "档案", "Dossier");
            var editor = unit.Get<ContentEditor>();
            await editor.BindAsync(made, FieldAccess.Everything, new EditorInput(Form(("SecretPart.Number", Secret))), false, default);
            await editor.BindAsync(made, FieldAccess.Everything, new EditorInput(Form(("SecretPart.Number", ""))), false, default);
            return made;
        });
        Assert.True(FieldProtector.HasValue(item.As<SecretPart>()!.Number!));
    }

    [Fact]
    public async Task Bind_LockedAndHiddenFields_IgnoreWhateverWasPosted()
    {
        var site = sites[DatabaseEngine.Sqlite];
        var access = new FieldAccess((part, field) => (part, field) switch
        {
            ("SecretPart", "Remark") => FieldAccessLevel.Locked,
            ("TitlePart", null) => FieldAccessLevel.Hidden,
            _ => FieldAccessLevel.Editable,
        });
        var item = await site.InUnitAsync(async unit =>
        {
            var made = await EngineSites.NewAsync(unit, "原来的标题", "Dossier");
            made.SetPart("SecretPart", new JsonObject { ["Remark"] = new JsonObject { ["Text"] = "原来的备注" } });
            await unit.Get<ContentEditor>().BindAsync(made, access, new EditorInput(Form(("TitlePart.Title", "改了"), ("SecretPart.Remark", "也改了"))), false, default);
            return made;
        });
        Assert.Equal("原来的备注", item.As<SecretPart>()!.Remark!.Text);
        Assert.Equal("原来的标题", item.As<Parts.Titles.TitlePart>()!.Title);
    }

    private static FormCollection Form(params (string Name, string Value)[] fields) => new(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value)));

    private static async Task<Definitions.ContentTypeDefinition> TypeAsync(SiteHost site, string name) =>
        await site.UseAsync<Definitions.ContentDefinitionManager, Definitions.ContentTypeDefinition>(async definitions => await definitions.RequireTypeAsync(name));

    private static async Task<string> DataFolderTextAsync(SiteHost site)
    {
        var folder = (await site.UseAsync<SitePaths, string>(paths => Task.FromResult(paths.Data)));
        var texts = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            texts.Add(await reader.ReadToEndAsync());
        }

        return string.Concat(texts);
    }
}
