using Eap.Contents.Definitions;
using Eap.Contents.Fields;
using Eap.Contents.Fields.Formats;
using Eap.Contents.Forms;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Contents.Tests.Forms;

/// <summary>A site with a form of the tests' own, which the content editor can open.</summary>
public sealed class FormSites : IAsyncLifetime
{
    public SiteHost Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Site = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "blank", FromTemplate = false, Services = services => services.AddContentDeclaration<FormTypes>() });

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

public sealed class VisitPart : ContentPart
{
    public TextField? Contact { get; set; }

    public TextField? Phone { get; set; }

    public TextField? Number { get; set; }

    public BooleanField? Online { get; set; }

    public TextField? Platform { get; set; }

    public TableField? Equipment { get; set; }

    public DeclarationField? Promise { get; set; }
}

public sealed class FormTypes : ContentDeclaration
{
    public const string Promise = "以上内容属实。";

    public override int Version => 1;

    public override void Declare(ContentDeclarations declarations) => declarations
        .Part<VisitPart>(part => part
            .WithField<TextField>("Contact", "联系人", new TextFieldSettings { Format = TextFormat.PersonName })
            .WithField<TextField>("Phone", "电话", new TextFieldSettings { Format = TextFormat.Phone, Required = true })
            .WithField<TextField>("Number", "身份证号", new TextFieldSettings { Format = TextFormat.IdNumber })
            .WithField<BooleanField>("Online", "是否直播")
            .WithField<TextField>("Platform", "直播平台", new TextFieldSettings { Required = true }, new FormFieldSettings { ShowWhen = new ShowWhen { Field = "Online", Values = ["true"] } })
            .WithField<TableField>("Equipment", "设备", new TableFieldSettings { Required = true, MaxRows = 3, Columns = Columns })
            .WithField<DeclarationField>("Promise", "承诺", new DeclarationFieldSettings { Required = true, Text = Promise }))
        .Type("Visit", type => type.DisplayedAs("走访申请").Editorial("测试", Visibility.Internal).WithSettings(new FormSettings { IsForm = true }).WithPart<TitlePart>().WithPart<VisitPart>());

    private static List<TableColumn> Columns =>
    [
        new() { Name = "Name", Title = "名称", Required = true },
        new() { Name = "Count", Title = "数量", Kind = TableColumnKind.Number, Minimum = 1 },
        new() { Name = "Bought", Title = "购置日期", Kind = TableColumnKind.Date },
        new() { Name = "Source", Title = "来源", Kind = TableColumnKind.Choice, Options = [new ListOption { Name = "自筹", Value = "own" }, new ListOption { Name = "工会", Value = "union" }] },
        new() { Name = "Fixed", Title = "固定资产", Kind = TableColumnKind.YesNo },
    ];
}
