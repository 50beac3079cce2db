using Eap.Contents.Definitions;
using Eap.Contents.Fields;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;
using Eap.Lectures.Models;

namespace Eap.Lectures;

/// <summary>Declares the type <c>Lecture</c>.</summary>
internal sealed class LectureContentType : ContentDeclaration
{
    /// <summary>Name of the type.</summary>
    public const string Name = "Lecture";

    /// <summary>Alias of the topics, shared with articles.</summary>
    public const string Topics = "topics";

    /// <summary>Alias of the audiences.</summary>
    public const string Audiences = "audiences";

    private const string List = "PredefinedList";

    public override int Version => 1;

    public override void Declare(ContentDeclarations declarations) => declarations.Part<LecturePart>(Fields).Type(Name, type => type
        .DisplayedAs("讲座预告").Editorial("一场讲座的预告：谁讲，什么时候，在哪里。")
        .WithPart<TitlePart>().WithPart<LecturePart>().WithPart<MarkdownBodyPart>()
        .WithPart<AutoroutePart>(position: null, new AutoroutePartSettings { Pattern = "lectures/{slug}" }));

    private static void Fields(ContentPartBuilder part) => part
        .WithField<DateTimeField>(nameof(LecturePart.Start), "开始时间", new DateTimeFieldSettings { Required = true })
        .WithField<DateTimeField>(nameof(LecturePart.End), "结束时间", new DateTimeFieldSettings { Required = true })
        .WithField<TextField>(nameof(LecturePart.State), "状态", List,
            new TextFieldSettings { DefaultValue = nameof(LectureState.Planned), Hint = "取消或延期后不要撤下，改这里：读者和订阅了日历的人都会看到。" },
            new TextFieldPredefinedListEditorSettings { DefaultValue = nameof(LectureState.Planned), Options = [.. Enum.GetValues<LectureState>().Select(state => new ListOption { Name = state.ToText(), Value = state.ToString() })] })
        .WithField<TextField>(nameof(LecturePart.Place), "地点", new TextFieldSettings { Required = true, MaxLength = 120, Hint = "写到楼层和房间；线上讲座写“线上”。" })
        .WithField<OrganizationField>(nameof(LecturePart.Organizer), "举办单位", new OrganizationFieldSettings())
        .WithField<TextField>(nameof(LecturePart.Speaker), "主讲人", new TextFieldSettings { MaxLength = 60 })
        .WithField<NumericField>(nameof(LecturePart.Capacity), "座位数", new NumericFieldSettings { Minimum = 1, Maximum = 100_000 })
        .WithField<TextField>(nameof(LecturePart.Setting), "走进哪里", new TextFieldSettings { MaxLength = 30, Hint = "例如：进企业、进社区、进机关事业单位。" })
        .WithField<LinkField>(nameof(LecturePart.Online), "线上入口", new LinkFieldSettings { Hint = "能在网上听的填写，否则留空。" })
        .WithField<TaxonomyField>(nameof(LecturePart.Topics), "主题", new TaxonomyFieldSettings { TaxonomyAlias = Topics })
        .WithField<TaxonomyField>(nameof(LecturePart.Audience), "人群", new TaxonomyFieldSettings { TaxonomyAlias = Audiences });
}
