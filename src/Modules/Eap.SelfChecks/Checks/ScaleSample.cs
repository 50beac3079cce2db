namespace Eap.SelfChecks.Checks;

/// <summary>A file that goes through the import as it is: three questions of our own, to write over.</summary>
internal static class ScaleSample
{
    public const string Json = """
        {
          "Code": "YANGLI",
          "Title": "样例：歇得够不够",
          "About": "这是一份样例，导入以后请改成自己的再送审。",
          "Version": "2026 年样例",
          "Language": "zh-CN",
          "Licence": "写凭什么可以用：自己编写的，或者作者允许的",
          "Source": "写文字从哪里来",
          "Instruction": "想想这两周的情况，每题选一个。",
          "Items": [
            { "Text": "下了班还觉得歇不过来" },
            { "Text": "休息的日子也放不下活儿" },
            { "Text": "这一道选“有”“常有”，不管总分多少，都先给出求助的电话", "IsCrisis": true }
          ],
          "Choices": [
            { "Value": 0, "Text": "没有" },
            { "Value": 1, "Text": "有" },
            { "Value": 2, "Text": "常有" }
          ],
          "Minimum": 0,
          "Maximum": 6,
          "Bands": [
            { "From": 0, "To": 2, "Words": "写这一段的话。", "NextSteps": [] },
            { "From": 3, "To": 6, "Words": "写这一段的话。", "NextSteps": [{ "Words": "几分钟的练习", "Url": "/relax" }] }
          ]
        }
        """;
}
