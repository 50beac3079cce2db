using Eap.Contents.Definitions;
using Eap.Contents.Fields;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;
using Eap.Platform.Data;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Contents.Tests.Engine;

/// <summary>Sites of both engines, each started once, with types of the tests' own.</summary>
public sealed class EngineSites : IAsyncLifetime
{
    private readonly Dictionary<DatabaseEngine, SiteHost> _sites = [];

    public SiteHost this[DatabaseEngine engine] => _sites[engine];

    public async ValueTask InitializeAsync()
    {
        foreach (var engine in Engines.All.Select(row => row.Data))
            _sites[engine] = await SiteHost.StartAsync(new SiteHostOptions
            {
                Recipe = "blank", Engine = engine, FromTemplate = false,
                Services = services => services.AddContentDeclaration<TestTypes>().AddContentHandler<VetoHandler>(),
            });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values) await site.DisposeAsync();
    }

    public static async Task<ContentItem> NewAsync(UnitScope unit, string title, string type = "Story", string? path = null)
    {
        var item = await unit.Get<IContentManager>().NewAsync(type, "");
        item.Apply(new TitlePart { Title = title }).Apply(new MarkdownBodyPart { Markdown = "正文 " + title });
        if (path is not null) item.Apply(new AutoroutePart { Path = path });
        return item;
    }
}

public sealed class SecretPart : ContentPart
{
    public TextField? Number { get; set; }

    public TextField? Remark { get; set; }
}

public sealed class TalePart : ContentPart
{
    public TaxonomyField? Topics { get; set; }
}

public sealed class TestTypes : ContentDeclaration
{
    public override int Version => 1;

    public override void Declare(ContentDeclarations declarations) => declarations
        .Part<SecretPart>(part => part
            .WithField<TextField>("Number", "证件号", new ProtectedFieldSettings { IsProtected = true })
            .WithField<TextField>("Remark", "备注"))
        .Type("Story", type => type.DisplayedAs("故事").Editorial("测试").WithPart<TitlePart>().WithPart<AutoroutePart>(null, new AutoroutePartSettings { Pattern = "stories/{slug}" }).WithPart<MarkdownBodyPart>())
        .Part<TalePart>(part => part.WithField<TaxonomyField>("Topics", "主题", new TaxonomyFieldSettings { TaxonomyAlias = "topics" }))
        .Type("Tale", type => type.DisplayedAs("传说").Editorial("测试").WithPart<TitlePart>().WithPart<AutoroutePart>(null, new AutoroutePartSettings { Pattern = "tales/{slug}" }).WithPart<MarkdownBodyPart>().WithPart<TalePart>())
        .Type("Dossier", type => type.DisplayedAs("档案").Editorial("测试", Visibility.Private).WithPart<TitlePart>().WithPart<MarkdownBodyPart>().WithPart<SecretPart>());
}

public sealed class VetoHandler : Handlers.ContentHandlerBase
{
    public override Task PublishingAsync(Handlers.PublishContentContext context, CancellationToken cancellationToken)
    {
        if (context.Item.DisplayText.Contains("不许发布", StringComparison.Ordinal)) context.Refuse("还没有人审过。");
        return Task.CompletedTask;
    }
}
