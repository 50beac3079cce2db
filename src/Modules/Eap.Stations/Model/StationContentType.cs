using Eap.Contents.Definitions;
using Eap.Contents.Fields;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;

namespace Eap.Stations.Model;

/// <summary>Declares the type <c>Station</c>.</summary>
public sealed class StationContentType : ContentDeclaration
{
    /// <summary>Name of the type.</summary>
    public const string Name = "Station";

    /// <summary>Alias of the taxonomy of services.</summary>
    public const string Services = "station-services";

    private const string List = "PredefinedList";
    private const string Lines = "TextArea";

    /// <inheritdoc />
    public override int Version => 1;

    /// <inheritdoc />
    public override void Declare(ContentDeclarations declarations) => declarations.Part<StationPart>(Fields).Type(Name, type => type
        .DisplayedAs("服务阵地").Editorial("服务中心、服务站、服务室和企业工作室：在哪里，什么时候开，谁可以来。")
        .WithPart<TitlePart>().WithPart<StationPart>().WithPart<MarkdownBodyPart>(position: null, new MarkdownBodyPartSettings { IsOptional = true })
        .WithPart<AutoroutePart>(position: null, new AutoroutePartSettings { Pattern = "stations/{slug}" }));

    private static void Fields(ContentPartBuilder part)
    {
        part.WithField<TextField>(nameof(StationPart.Address), "地址", new TextFieldSettings { Required = true, MaxLength = 120, Hint = "写到楼层和房间。两个阵地不能是同一个地址。" })
            .WithField<OrganizationField>(nameof(StationPart.District), "所在区县", new OrganizationFieldSettings { Hint = "选区县（功能区）工会。不选，就按所属单位的上级算。" })
            .WithField<TextField>(nameof(StationPart.Entry), "谁可以来", List, new TextFieldSettings { DefaultValue = nameof(StationEntry.Workers) }, Options<StationEntry>(StationWords.Entry))
            .WithField<TextField>(nameof(StationPart.EntryNote), "进门说明", new TextFieldSettings { MaxLength = 120, Hint = "例如：从北门进，跟门卫说去职工服务站就行，不用登记找谁。" })
            .WithField<TextField>(nameof(StationPart.StepFree), "无障碍", List, new TextFieldSettings { DefaultValue = nameof(Model.StepFree.Unknown) }, Options<StepFree>(StationWords.StepFree))
            .WithField<TextField>(nameof(StationPart.StepFreeNote), "无障碍说明", new TextFieldSettings { MaxLength = 120, Hint = "例如：东门有坡道，电梯到三楼。" })
            .WithField<TaxonomyField>(nameof(StationPart.Services), "服务内容", new TaxonomyFieldSettings { TaxonomyAlias = Services })
            .WithField<TextField>(nameof(StationPart.Phone), "电话", new TextFieldSettings { MaxLength = 40, Hint = "阵地自己的电话，照印在材料上的写法填。个人手机不要填。" })
            .WithField<TextField>(nameof(StationPart.Hotline), "咨询热线", new TextFieldSettings { MaxLength = 40 });
        Before(part);
        part.WithField<TextField>(nameof(StationPart.SizeEvidence), "规模以上的依据", new TextFieldSettings { MaxLength = 200, Hint = "只有企业工作室填：哪一年的名单或统计，有多少职工。" })
            .WithField<DateField>(nameof(StationPart.BuiltOn), "建成日期", new DateFieldSettings { Hint = "计划按这一天算是哪年建成的；不填，就从录入网站那天算。" })
            .WithField<DateField>(nameof(StationPart.ClosedOn), "停用日期", new DateFieldSettings { Hint = "不再开放时填，不要撤下：读者会看到已停用，和附近还开着的。" });
    }

    private static void Before(ContentPartBuilder part) => part
        .WithField<TextField>(nameof(StationPart.AskedName), "要不要登记姓名", Lines, new TextFieldSettings { MaxLength = 200, Hint = "照实写，例如：不用，称呼什么都行。" })
        .WithField<TextField>(nameof(StationPart.AskedRecords), "谁会看到记录", Lines, new TextFieldSettings { MaxLength = 200 })
        .WithField<TextField>(nameof(StationPart.AskedCost), "是否免费", Lines, new TextFieldSettings { MaxLength = 200 })
        .WithField<TextField>(nameof(StationPart.AskedFirstTime), "第一次会发生什么", Lines, new TextFieldSettings { MaxLength = 400 });

    private static TextFieldPredefinedListEditorSettings Options<T>(Func<T, string> words) where T : struct, Enum =>
        new() { DefaultValue = default(T).ToString(), Options = [.. Enum.GetValues<T>().Select(value => new ListOption { Name = words(value), Value = value.ToString() })] };
}
