/** The font families of drawings: of labels and of values. The first of each are the faces of the site. */
export const families = {
  sans: "'Public Sans','PingFang SC','Microsoft YaHei','Noto Sans SC',Helvetica,Arial,sans-serif",
  serif: "'Source Serif 4 Display','Source Serif 4','Songti SC','Noto Serif SC',Georgia,serif",
} as const;
