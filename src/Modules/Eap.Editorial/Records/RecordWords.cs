using Eap.Editorial.Manuscripts;
using Eap.Editorial.Process;

namespace Eap.Editorial.Records;

/// <summary>What happened, in Chinese.</summary>
public static class RecordWords
{
    /// <summary>A sign-off.</summary>
    public static string Of(SignOffSource source, ReviewStage stage) => source == SignOffSource.Recipe ? "审签来自配方" : $"{ProcessWords.Of(stage)}通过";

    /// <summary>Another line.</summary>
    public static string Of(EditorialEventKind kind, ReviewStage? stage) => kind switch
    {
        EditorialEventKind.Submitted => "提交审核",
        EditorialEventKind.Returned => $"{(stage is { } at ? ProcessWords.Of(at) : "")}退回",
        EditorialEventKind.Withdrawn => "作者撤回",
        EditorialEventKind.Published => "发布",
        EditorialEventKind.Archived => "撤下",
        _ => "紧急下线",
    };
}
