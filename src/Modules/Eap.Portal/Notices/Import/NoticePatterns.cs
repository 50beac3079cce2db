using System.Text.RegularExpressions;

namespace Eap.Portal.Notices.Import;

/// <summary>The fixed forms of Chinese official documents (GB/T 9704), as people really type them.</summary>
internal static partial class NoticePatterns
{
    /// <summary>The whole line is a date, in digits or Chinese numerals.</summary>
    [GeneratedRegex(@"^(?<y>\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*(?<m>\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?<d>\d{1,2}|[一二三四五六七八九十]{1,3})\s*日$")]
    public static partial Regex Date();

    /// <summary>A date at the end of a line that begins with something else, as a signature in one line.</summary>
    [GeneratedRegex(@"^(?<who>.*[^\d\s].*?)\s{2,}(?<date>\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)$")]
    public static partial Regex SignedDate();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}]{1,14}\s*[〔\[［（(【]\s*(?<y>\d{4})\s*[〕\]］）)】]\s*第?\s*(?<n>\d{1,5})\s*号$")]
    public static partial Regex DocumentNumber();

    /// <summary>附件 with an optional number, colon and title. Group t is the rest.</summary>
    [GeneratedRegex(@"^附\s*件\s*(?<n>\d{1,2}|[一二三四五六七八九十]{1,2})?\s*(?<c>[：:])?\s*(?<t>.*)$")]
    public static partial Regex Annex();

    [GeneratedRegex(@"^(?<n>\d{1,2})\s*[.．、]\s*(?<t>.+)$")]
    public static partial Regex ListItem();

    /// <summary>Places where a list of annexes in one line goes on to its next number.</summary>
    [GeneratedRegex(@"\s+(?=\d{1,2}\s*[.．、]\s*\D)")]
    public static partial Regex NextListItem();

    [GeneratedRegex(@"^.{2,80}\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印\s*发\s*$")]
    public static partial Regex Imprint();

    [GeneratedRegex(@"^(抄\s*送|抄\s*报|主\s*送)\s*[：:]")]
    public static partial Regex Copies();

    [GeneratedRegex(@"(通知|意见|办法|方案|决定|函|公告|通告|通报|报告|请示|批复|纪要|规定|细则|标准|规划|要点|倡议书)([（(].{1,10}[）)])?$")]
    public static partial Regex TitleEnd();

    [GeneratedRegex(@"(会|局|委|厅|办|部|院|校|公司|中心|政府|集团|厂|站|社|室|处|组|联|署|队|所)$")]
    public static partial Regex OrganizationEnd();

    /// <summary>A line that is only a page number.</summary>
    [GeneratedRegex(@"^([—\-–]\s*\d{1,3}\s*[—\-–]|第\s*\d{1,3}\s*页(\s*[，,/]?\s*共\s*\d{1,3}\s*页)?)$")]
    public static partial Regex PageNumber();

    [GeneratedRegex(@"^-?[\d,，]+(\.\d+)?%?$")]
    public static partial Regex Number();

    [GeneratedRegex(@"[\s\u3000]{2,}|\t")]
    public static partial Regex WideGap();
}
