namespace Eap.Workflows.Review;

/// <summary>Who may not decide, whatever they are allowed: the author of the text, and whoever decided an earlier step that asks for another person.</summary>
public static class SeparationOfDuties
{
    /// <summary>Why this person may not decide, as a key of the localizer; null when they may.</summary>
    /// <param name="userId">The account.</param>
    /// <param name="isAuthor">They wrote one of the versions under review.</param>
    /// <param name="notAuthor">The step asks for somebody else than the author.</param>
    /// <param name="earlier">Account that decided each earlier step, by activity; a step decided twice counts with both.</param>
    /// <param name="differentFrom">Activities this step needs another person than.</param>
    public static string? Refuse(string userId, bool isAuthor, bool notAuthor, ILookup<string, string> earlier, IReadOnlyList<string> differentFrom)
    {
        if (notAuthor && isAuthor) return "这是你自己写的稿件，要请别人来审。";
        return differentFrom.Any(activity => earlier[activity].Contains(userId)) ? "前面的环节是你审的，这一环节要换一个人。" : null;
    }
}
