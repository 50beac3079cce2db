using Eap.Contents.Definitions;
using Eap.Contents.Fields;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;

namespace Eap.SelfChecks.Relax;

/// <summary>Declares the type <c>Exercise</c>; that it passes 三审三校 the recipe <c>editorial</c> says.</summary>
public sealed class ExerciseType : ContentDeclaration
{
    /// <summary>Name of the type.</summary>
    public const string Name = "Exercise";

    private const string List = "PredefinedList";
    private const string Lines = "TextArea";
    private const int MostSteps = 40;

    /// <inheritdoc />
    public override int Version => 1;

    /// <inheritdoc />
    public override void Declare(ContentDeclarations declarations) => declarations.Part<ExercisePart>(Fields).Type(Name, type => type
        .DisplayedAs("小练习").Editorial("跟着做几分钟的小练习：呼吸、着陆、肌肉放松、睡前。")
        .WithPart<TitlePart>().WithPart<ExercisePart>().WithPart<MarkdownBodyPart>(position: null, new MarkdownBodyPartSettings { IsOptional = true })
        .WithPart<AutoroutePart>(position: null, new AutoroutePartSettings { Pattern = "relax/{slug}" }));

    private static void Fields(ContentPartBuilder part) => part
        .WithField<TextField>(nameof(ExercisePart.Kind), "类别", List, new TextFieldSettings { Required = true }, new TextFieldPredefinedListEditorSettings { Options = Options(ExerciseKind.All) })
        .WithField<TextField>(nameof(ExercisePart.Summary), "摘要", Lines, new TextFieldSettings { Required = true, MaxLength = 120, Hint = "一两句话：什么时候做，做完身上会怎样。不许诺效果。" })
        .WithField<TableField>(nameof(ExercisePart.Steps), "步骤", new TableFieldSettings { Required = true, MaxRows = MostSteps, Columns = Columns(), Hint = "一行一步，按先后排。要反复做的几行挨在一起，都勾“每遍都做”。" })
        .WithField<NumericField>(nameof(ExercisePart.Rounds), "做几遍", new NumericFieldSettings { Minimum = 1, Maximum = ExercisePlan.MostRounds, Hint = "勾了“每遍都做”的步骤，一共做几遍。没有勾的不用填。" })
        .WithField<MultiTextField>(nameof(ExercisePart.WhenToStop), "什么时候停下来", new MultiTextFieldSettings { Required = true, Hint = "每行一句，照实写：头晕、手麻、心慌、越做越难受怎么办，谁不适合做。" })
        .WithField<MultiTextField>(nameof(ExercisePart.Feelings), "读者会怎么说", new MultiTextFieldSettings { Hint = "每行一个，用文章里已有的话，例如：睡不着。读者从这句话进来，就会看到这个练习。" })
        .WithField<TextField>(nameof(ExercisePart.Source), "来源", new TextFieldSettings { Required = true, MaxLength = 200, Hint = "读过哪份资料就写哪份；没有单一出处的写“通行做法”。" })
        .WithField<TextField>(nameof(ExercisePart.ReviewedBy), "审阅人", new TextFieldSettings { MaxLength = 60, Hint = "专业人员真正读过以后再填姓名和职称；空着时，页面写“待专业人员审阅”。" })
        .WithField<NumericField>(nameof(ExercisePart.Position), "排序", new NumericFieldSettings { Minimum = 0, Maximum = 1000, Hint = "数字小的在前。" });

    private static List<TableColumn> Columns() =>
    [
        new() { Name = ExerciseColumns.Words, Title = "对读者说的话", Required = true },
        new() { Name = ExerciseColumns.Seconds, Title = "多少秒", Kind = TableColumnKind.Number, Required = true, Minimum = 1, Maximum = ExercisePlan.LongestStep },
        new() { Name = ExerciseColumns.Move, Title = "身体的动作", Kind = TableColumnKind.Choice, Options = Options(ExerciseMove.All) },
        new() { Name = ExerciseColumns.Again, Title = "每遍都做", Kind = TableColumnKind.YesNo },
    ];

    private static List<ListOption> Options(IEnumerable<(string Value, string Text)> known) => [.. known.Select(one => new ListOption { Name = one.Text, Value = one.Value })];
}
